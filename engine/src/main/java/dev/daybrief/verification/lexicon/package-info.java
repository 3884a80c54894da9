/// The words of verification: what each language may say, and what words of a sort there are.
/// In: the word lists of the house.
/// Out: pieces of a text, and which list a word is on.
/// Never: a verdict, an insight's numbers.
/// Start reading at [Lexicon].
@NullMarked
package dev.daybrief.verification.lexicon;

import org.jspecify.annotations.NullMarked;
