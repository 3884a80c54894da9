/// Sample: invented organisations and their records, for a first look at the product.
/// In: an organisation of the sample and dates. Out: records, the same ones each time.
/// Never: the database, the clock, or a real person's name, number or words.
/// Start reading at [SampleYear].
@NullMarked
package dev.daybrief.sample;

import org.jspecify.annotations.NullMarked;
