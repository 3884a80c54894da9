/// Attached databases: reads the tables of somebody else, and remembers how far.
/// In: a mapping in SQL. Out: rows as text; what is kept of each feed.
/// Never: a write to the other database, a judgement of a value, a password in a message.
/// Start reading at [ReadOnlyDatabase].
@NullMarked
package dev.daybrief.postgres.attached;

import org.jspecify.annotations.NullMarked;
