/// Embedding: themes that the keywords miss, by likeness to sentences whose theme is known.
/// In: a comment and what the keywords found.
/// Out: the same and more.
/// Never: the network; the model is part of the module and runs in this process.
/// Start reading at [LikenessReader].
@NullMarked
package dev.daybrief.embedding;

import org.jspecify.annotations.NullMarked;
