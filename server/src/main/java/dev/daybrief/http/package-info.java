/// Http: what the outside may ask, and how it is answered.
/// In: requests.
/// Out: JSON, the dashboard's files, or a problem (RFC 9457).
/// Never: an answer without security headers, a failure's inner text, another organisation's day.
/// Start reading at [WebRoutes].
@NullMarked
package dev.daybrief.http;

import org.jspecify.annotations.NullMarked;
