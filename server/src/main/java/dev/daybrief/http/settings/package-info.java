/// What administrators change: their organisation, and who belongs to it.
///
/// In: settings, roles, invitations. Out: how they are now. Never: what belongs to another
/// organisation, one without an administrator, a secret shown twice. Start reading at [Settings].
@NullMarked
package dev.daybrief.http.settings;

import org.jspecify.annotations.NullMarked;
