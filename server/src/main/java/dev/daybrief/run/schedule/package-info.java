/// Every organisation's briefs when its day has ended.
///
/// In: organisations that are due. Out: their briefs, and when they are due next. Never: a decision
/// by this machine's clock. Start reading at [DueTurn].
@NullMarked
package dev.daybrief.run.schedule;

import org.jspecify.annotations.NullMarked;
