/// A server that speaks OpenAI's chat API and behaves as it is told, well or badly. For tests,
/// measurements and `./daybrief dev --provider script:NAME`; no part of the product, no model.
@NullMarked
package dev.daybrief.llm.script;

import org.jspecify.annotations.NullMarked;
