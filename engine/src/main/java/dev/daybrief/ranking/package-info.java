/// Ranking: which insights make the day's five lines, and in which order.
/// In: the day's insights.
/// Out: exactly five, and every insight left out with its reason.
/// Never: wording, database access, the clock.
/// Start reading at [Ranker].
@NullMarked
package dev.daybrief.ranking;

import org.jspecify.annotations.NullMarked;
