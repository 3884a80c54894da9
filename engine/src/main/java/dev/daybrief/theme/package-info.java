/// Theme: what a customer's comment is about, and whether it praises or blames.
/// In: a comment, its language and score, and a [Taxonomy] of keywords.
/// Out: mentions of themes with their polarity.
/// Never: a guess; what stays open is unclear. Never the comment's words.
/// Start reading at [ThemeReader].
@NullMarked
package dev.daybrief.theme;

import org.jspecify.annotations.NullMarked;
