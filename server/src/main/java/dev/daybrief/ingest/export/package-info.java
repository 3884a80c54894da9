/// All that is stored of an organisation, as a file it can take along.
///
/// In: tables, a row after the other. Out: a ZIP of NDJSON, which can be imported again, and of CSV
/// for spreadsheets. Never: a file in memory or on the disk, a cell that a spreadsheet takes for a
/// formula. Start reading at [ExportFile].
@NullMarked
package dev.daybrief.ingest.export;

import org.jspecify.annotations.NullMarked;
