/// The installation as those who run it see it.
///
/// In: nights, days. Out: counts over all organisations, which of them are not done, what it runs
/// on. Never: a brief, a record, a payload, a member. Start reading at [Operation].
@NullMarked
package dev.daybrief.http.operation;

import org.jspecify.annotations.NullMarked;
