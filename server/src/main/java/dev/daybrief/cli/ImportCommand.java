package dev.daybrief.cli;

import dev.daybrief.day.Organization;
import dev.daybrief.day.OrganizationId;
import dev.daybrief.ingest.RecordImport;
import dev.daybrief.ingest.RecordImport.Summary;
import dev.daybrief.ingest.RecordKind;
import dev.daybrief.record.RecordStore;
import dev.daybrief.record.RecordStore.StoredCounts;
import dev.daybrief.record.SourceRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

@Command(
    name = "import",
    description = "Reads files of records into an organisation: CSV or NDJSON, also with gzip.",
    footer = {
      "",
      "docs/import.md describes the columns. An import may be repeated: what is there already changes",
      "nothing. Refused rows go to FILE.rejected.csv in the working folder, with line and reason.",
      "",
      "Examples:",
      "  daybrief import calls calls.csv.gz --organization bank",
      "  daybrief import feedback 2026-*.ndjson --organization bank",
      "  daybrief import service-records visits.csv --organization bank --dry-run",
      "",
      "Exit code: 0 all rows read, 1 some were refused (the good ones are kept), 2 wrong usage or an",
      "unreadable file, 3 the database is gone."
    })
final class ImportCommand implements Callable<Integer> {

  private static final List<String> KINDS = List.of("calls", "feedback", "service-records");

  @ParentCommand private Daybrief parent = Daybrief.unset();

  @Parameters(index = "0", paramLabel = "KIND", description = "calls, feedback or service-records.")
  private String kind = "";

  @Parameters(index = "1..*", arity = "1..*", paramLabel = "FILE", description = "Files to read.")
  private List<Path> files = new ArrayList<>();

  @Option(names = "--organization", required = true, paramLabel = "SLUG", description = "Whose.")
  private String slug = "";

  @Option(names = "--dry-run", description = "Read and check only; nothing is stored.")
  private boolean dryRun;

  @Option(
      names = "--rejected-to",
      paramLabel = "FOLDER",
      description = "Where the refused rows go. Default: the working folder.")
  private Path folder = Path.of("");

  /// Of the refused rows; two files may have the same name.
  private final Set<Path> reports = new HashSet<>();

  @Override
  public Integer call() {
    if (!KINDS.contains(kind)) {
      throw Problem.usage(
          "\"" + kind + "\" is no kind of record: say calls, feedback or service-records.");
    }
    for (Path file : files) {
      if (!Files.isReadable(file) || Files.isDirectory(file)) {
        throw Problem.usage("The file " + file + " cannot be read.");
      }
    }
    try (Installation installation = parent.open()) {
      Organization organization = Organizing.named(installation, slug);
      return switch (kind) {
        case "calls" -> read(RecordKind.CALLS, organization, installation.calls(), installation);
        case "feedback" ->
            read(RecordKind.FEEDBACK, organization, installation.feedback(), installation);
        default ->
            read(
                RecordKind.SERVICE_RECORDS,
                organization,
                installation.serviceRecords(),
                installation);
      };
    }
  }

  private <R extends SourceRecord> int read(
      RecordKind<R> records,
      Organization organization,
      RecordStore<R> store,
      Installation installation) {
    var reading = new RecordImport<>(records, organization, dryRun ? new Nowhere<>() : store);
    int worst = ExitCode.DONE;
    for (Path file : files) {
      worst = Math.max(worst, read(reading, file, installation));
    }
    if (!dryRun) {
      installation.takeStatistics();
    }
    return worst;
  }

  private int read(RecordImport<?> reading, Path file, Installation installation) {
    Path report = report(file);
    try (InputStream in = Files.newInputStream(file);
        var refused = new RefusedRowsFile(report)) {
      var progress =
          new Progress(
              parent.err(), parent.onTerminal(), installation.clock(), "bytes", Files.size(file));
      Summary summary =
          reading.run(
              in,
              file.toString(),
              refused,
              (bytes, rows, rejected) ->
                  progress.show(bytes, rows + " rows, rejected " + rejected));
      refused.finish();
      return tell(file, report, summary);
    } catch (IOException | UncheckedIOException e) {
      throw Problem.usage(
          file + " cannot be read, or its refused rows cannot be written to " + report + ".", e);
    }
  }

  private Path report(Path file) {
    Path report = folder.resolve(file.getFileName() + ".rejected.csv");
    for (int number = 2; !reports.add(report); number++) {
      report = folder.resolve(file.getFileName() + "." + number + ".rejected.csv");
    }
    return report;
  }

  private int tell(Path file, Path report, Summary summary) {
    StoredCounts stored = summary.stored();
    parent
        .out()
        .printf(
            "%s: %d rows read, %d added, %d changed, %d unchanged, %d rejected%s%n",
            file,
            summary.read(),
            stored.added(),
            stored.changed(),
            stored.unchanged(),
            summary.rejected(),
            dryRun ? " (dry run: nothing stored)" : "");
    if (!summary.unknownColumns().isEmpty()) {
      parent.err().println(file + ": unknown columns " + summary.unknownColumns() + " passed over");
    }
    if (summary.rejected() > 0) {
      parent.err().println("refused rows with their reasons: " + report);
    }
    if (summary.stopped().isPresent()) {
      parent.err().println("daybrief: " + file + " " + summary.stopped().get());
      return ExitCode.USAGE;
    }
    return summary.rejected() > 0 ? ExitCode.SOME_FAILED : ExitCode.DONE;
  }

  /// A store for trying.
  private static final class Nowhere<R extends SourceRecord> implements RecordStore<R> {

    @Override
    public StoredCounts store(OrganizationId organization, List<R> records, Turn turn) {
      return StoredCounts.NONE;
    }
  }
}
