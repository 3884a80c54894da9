package dev.daybrief.ingest.export;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.daybrief.day.Organization;
import dev.daybrief.record.Belongings;
import dev.daybrief.record.Belongings.Table;
import dev.daybrief.record.ExportDesk;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// Writes each table twice: as lines of JSON and as a table for spreadsheets.
public final class ExportFile implements ExportDesk {

  /// Bytes that are handed on at once.
  private static final int PIECE = 64 * 1024;

  private static final ObjectMapper JSON = new ObjectMapper();

  private final Belongings belongings;
  private final InstantSource clock;

  public ExportFile(Belongings belongings, InstantSource clock) {
    this.belongings = belongings;
    this.clock = clock;
  }

  @Override
  public void write(Organization organization, OutputStream to) throws IOException {
    var zip = new Zip(new BufferedOutputStream(to, PIECE));
    try {
      zip.begin("about.json");
      zip.text(about(organization));
      belongings.read(organization.id(), table -> write(zip, table));
      zip.finish();
      zip.flush();
    } catch (UncheckedIOException failure) {
      throw failure.getCause();
    } finally {
      zip.free();
    }
  }

  /// @param withheld what is not in the file, and why
  private record About(
      String organization,
      String slug,
      String zone,
      String exportedAt,
      Map<String, String> withheld) {}

  private String about(Organization organization) throws IOException {
    var about =
        new About(
            organization.id().toString(),
            organization.slug(),
            organization.zone().getId(),
            clock.instant().toString(),
            new TreeMap<>(belongings.withheld()));
    return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(about) + "\n";
  }

  private static void write(Zip zip, Table table) {
    zip.begin("json/" + table.name() + ".ndjson");
    table.each(row -> zip.text(row + "\n"));
    var csv = new CsvTable(table.columns());
    zip.begin("csv/" + table.name() + ".csv");
    zip.text(csv.header());
    table.each(row -> zip.text(csv.line(row)));
  }

  /// Closed, it would look whole even where it is not; so it is only freed.
  private static final class Zip extends ZipOutputStream {

    Zip(OutputStream out) {
      super(out, StandardCharsets.UTF_8);
      setLevel(Deflater.BEST_SPEED);
    }

    void begin(String name) {
      doing(name, entry -> putNextEntry(new ZipEntry(entry)));
    }

    void text(String text) {
      doing(text, all -> write(all.getBytes(StandardCharsets.UTF_8)));
    }

    void free() {
      def.end();
    }

    private interface Writing {
      void write(String text) throws IOException;
    }

    private static void doing(String text, Writing writing) {
      try {
        writing.write(text);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
