/// Record: one call, one answer of feedback, one service visit, as its source told it.
/// In: raw words and instants.
/// Out: values that cannot be wrong, or a [RecordProblem].
/// Never: files, HTTP or the database.
/// Start reading at [CallRecord].
@NullMarked
package dev.daybrief.record;

import org.jspecify.annotations.NullMarked;
