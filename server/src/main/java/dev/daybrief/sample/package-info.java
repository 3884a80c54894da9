/// Sample: invented organisations and their records, for a first look at the product.
/// In: an organisation and dates. Out: records, the same ones each time.
/// Never: the database, or a real person's name, number or words.
/// Start reading at [SampleYear].
@NullMarked
package dev.daybrief.sample;

import org.jspecify.annotations.NullMarked;
