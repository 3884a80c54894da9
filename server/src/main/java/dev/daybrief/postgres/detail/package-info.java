/// Detail: what few days need to know of their records and is therefore not kept for all.
/// In: inquiries of a batch.
/// Out: counts broken down by what records have in common.
/// Never: a statement for one organisation alone, or judgement.
/// Start reading at [Breakdowns].
@NullMarked
package dev.daybrief.postgres.detail;

import org.jspecify.annotations.NullMarked;
