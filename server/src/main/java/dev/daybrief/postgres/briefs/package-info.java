/// Briefs in PostgreSQL: publishes revisions and reads them back as they were.
/// In: briefs. Out: what became of each; published briefs.
/// Never: changes a published line.
/// Start reading at [PostgresBriefStore].
@NullMarked
package dev.daybrief.postgres.briefs;

import org.jspecify.annotations.NullMarked;
