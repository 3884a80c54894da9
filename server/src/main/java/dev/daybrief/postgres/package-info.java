/// PostgreSQL: keeps everything, each organisation behind row security.
/// In: values of the engine. Out: values of the engine.
/// Never: judgement; SQL counts and orders, the engine decides.
/// Start reading at [Database].
@NullMarked
package dev.daybrief.postgres;

import org.jspecify.annotations.NullMarked;
