/// What the dashboard looks at beside the brief of one day.
///
/// In: an organisation, a span of days, conditions. Out: pages of stored briefs, stored numbers of
/// days, newest answers. Never: a number that is not stored already. Start reading at
/// [PostgresBriefList].
@NullMarked
package dev.daybrief.postgres.overview;

import org.jspecify.annotations.NullMarked;
