/// Llm: words by a language model over HTTP, within deadlines and caps.
/// In: a prompt. Out: a draft or why there is none, and an entry in the ledger for every byte.
/// Never: text of records; a key to another origin; an exception for what a provider does.
/// Start reading at [ChatNarrator].
@NullMarked
package dev.daybrief.llm;

import org.jspecify.annotations.NullMarked;
