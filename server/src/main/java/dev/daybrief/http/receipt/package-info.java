/// What proves a line: its definition, its window and the records it is counted from.
///
/// In: a line of a brief, and a role. Out: the records in pages, as JSON or CSV, masked for those
/// who may not know customers. Never: a number that is not the count of the records shown. Start
/// reading at [ReceiptRoutes].
@NullMarked
package dev.daybrief.http.receipt;

import org.jspecify.annotations.NullMarked;
