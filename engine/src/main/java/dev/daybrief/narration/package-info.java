/// Narration: chosen insights become words and slots for facts.
/// In: the ranked five.
/// Out: a draft, not yet trusted.
/// Never: numbers in plain words; every number is a slot.
/// Start reading at [TemplateNarrator].
@NullMarked
package dev.daybrief.narration;

import org.jspecify.annotations.NullMarked;
