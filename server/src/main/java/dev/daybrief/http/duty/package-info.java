/// What the law and the organisation's own auditors ask for.
///
/// In: who asks, and of whom. Out: what was done, and by whom. Never: another organisation's
/// entries, personal data in an entry. Start reading at [Duties].
@NullMarked
package dev.daybrief.http.duty;

import org.jspecify.annotations.NullMarked;
