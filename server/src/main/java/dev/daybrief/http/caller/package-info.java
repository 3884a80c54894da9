/// From where a request comes, and whether that one may ask so often.
///
/// In: connections and their headers. Out: the caller's network, an answer for whom there are too
/// many. Never: a header believed of one who was not named as a proxy. Start reading at [Proxies].
@NullMarked
package dev.daybrief.http.caller;

import org.jspecify.annotations.NullMarked;
