package dev.daybrief.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.daybrief.brief.SomeBriefs;
import dev.daybrief.day.Organization;
import dev.daybrief.fuzz.Memory;
import dev.daybrief.record.KeptRecords;
import dev.daybrief.record.SourceRecord;
import dev.daybrief.record.Storable;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/// Fuzzed: a file to import. The first byte says what it is: the kind of records, whether its name
/// ends as NDJSON's do, and whether it is gzipped before it is read.
///
/// Any file is read to its end or to a place that is told; each row is a record that can be stored,
/// or refused; a row that was taken says the same when it is written as NDJSON; a gzipped file says
/// what it says without.
public final class RecordFileFuzz {

  private static final Organization SHOP = SomeBriefs.organization();
  private static final List<RecordKind<?>> KINDS =
      List.of(RecordKind.CALLS, RecordKind.FEEDBACK, RecordKind.SERVICE_RECORDS);
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

  /// 400 bytes a byte: a row of a few characters has thirty cells, or a reason why not.
  private static final long MEMORY_PER_BYTE = 400;

  public static void fuzzerTestOneInput(byte[] input) throws IOException {
    if (input.length == 0) {
      return;
    }
    RecordKind<?> kind = KINDS.get((input[0] & 0xFF) % KINDS.size());
    String name = (input[0] & 64) == 0 ? "file.csv" : "file.ndjson";
    byte[] file = Arrays.copyOfRange(input, 1, input.length);
    boolean packed = (input[0] & 128) != 0;
    take(kind, name, packed ? gzip(file) : file);
  }

  private static <R extends SourceRecord> void take(RecordKind<R> kind, String name, byte[] file)
      throws IOException {
    var kept = new KeptRecords<R>();
    var rejects = new StringWriter();
    var summary =
        Memory.within(
            Memory.LOADING + MEMORY_PER_BYTE * file.length,
            () ->
                new RecordImport<>(kind, SHOP, kept)
                    .run(new ByteArrayInputStream(file), name, rejects, (_, _, _) -> {}));

    assertThat(summary.read()).isEqualTo(summary.rejected() + kept.all().size());
    assertThat(rejects.toString().isEmpty()).isEqualTo(summary.rejected() == 0);
    kept.all().forEach(Storable::check);
    assertThat(rereadRows(kind, name, file)).isEqualTo(kept.all().size());
  }

  /// How many rows were taken, each of them twice.
  private static int rereadRows(RecordKind<?> kind, String name, byte[] file) throws IOException {
    int taken = 0;
    var customers = CustomerKeys.of(SHOP);
    try {
      RowReader rows = RecordFile.open(new ByteArrayInputStream(file), name, kind);
      while (rows.advance()) {
        try {
          @Nullable String[] cells = rows.cells();
          var record = kind.read(new Cells(cells, SHOP.zone(), customers));
          taken++;
          @Nullable String[] again = again(kind, cells);
          assertThat(kind.read(new Cells(again, SHOP.zone(), customers))).isEqualTo(record);
        } catch (Refusal refusal) {
          assertThat(refusal.reason()).isNotBlank();
        }
      }
    } catch (IOException unreadable) {
      assertThat(RecordFile.explain(unreadable)).isNotBlank();
    }
    return taken;
  }

  private static @Nullable String[] again(RecordKind<?> kind, @Nullable String[] cells)
      throws Refusal, IOException {
    ObjectNode row = JSON.createObjectNode();
    for (Column column : kind.columns()) {
      row.put(column.title(), cells[column.ordinal()]);
    }
    byte[] line = JSON.writeValueAsString(row).getBytes(StandardCharsets.UTF_8);
    var rows = new JsonRows(new ByteWindow(new ByteArrayInputStream(line)), kind);
    assertThat(rows.advance()).isTrue();
    return rows.cells();
  }

  private static byte[] gzip(byte[] plain) {
    var bytes = new ByteArrayOutputStream();
    try (var out = new GZIPOutputStream(bytes)) {
      out.write(plain);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private RecordFileFuzz() {}
}
