/// Provision: makes a database ready: roles, schema, migrations, and the proof that the app role
/// cannot see past row security.
/// In: the address of an empty or older database.
/// Out: the address to work with, as the app role.
/// Never: rows of an organisation.
/// Start reading at [Provision].
@NullMarked
package dev.daybrief.postgres.provision;

import org.jspecify.annotations.NullMarked;
