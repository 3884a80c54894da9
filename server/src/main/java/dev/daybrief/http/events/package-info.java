/// What happens while a page is open.
///
/// In: published briefs, and pages that listen. Out: Server-Sent Events. Never: an event of another
/// organisation, or one to a session that ended. Start reading at [BriefEvents].
@NullMarked
package dev.daybrief.http.events;

import org.jspecify.annotations.NullMarked;
