/// How many requests one may make.
///
/// In: who asks. Out: how many may follow, or how long to wait. Never: what is asked, and a limit
/// that what others do uses up. Start reading at [RequestQuotas].
@NullMarked
package dev.daybrief.security.quota;

import org.jspecify.annotations.NullMarked;
