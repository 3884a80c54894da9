/// Embedded: a PostgreSQL server of our own under the home directory, for a start without set-up.
/// In: the home directory.
/// Out: the address of a running server whose acknowledged writes survive any crash.
/// Never: tables or roles of Daybrief; provisioning makes those.
/// Start reading at [EmbeddedPostgres].
@NullMarked
package dev.daybrief.postgres.embedded;

import org.jspecify.annotations.NullMarked;
