package dev.daybrief.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.daybrief.day.Organization;
import dev.daybrief.postgres.PostgresOrganizations;
import dev.daybrief.postgres.RecordRows;
import dev.daybrief.postgres.TestDatabase;
import dev.daybrief.postgres.doors.PostgresImportBook;
import dev.daybrief.postgres.records.CallStore;
import dev.daybrief.postgres.records.FeedbackStore;
import dev.daybrief.postgres.records.ServiceRecordStore;
import dev.daybrief.record.ImportDesk.Upload;
import dev.daybrief.record.ImportState;
import dev.daybrief.record.ImportState.Phase;
import dev.daybrief.record.SourceKind;
import dev.daybrief.theme.Taxonomy;
import dev.daybrief.theme.ThemeReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class ImportsTest {

  @RegisterExtension static final TestDatabase postgres = new TestDatabase(8);

  @TempDir Path folder = Path.of("");

  private final PostgresImportBook book = new PostgresImportBook(postgres.database());

  private Imports imports() {
    var stores =
        new RecordStores(
            new CallStore(postgres.database()),
            new FeedbackStore(postgres.database(), new ThemeReader(Taxonomy.standard())),
            new ServiceRecordStore(postgres.database()));
    return new Imports(
        new PostgresOrganizations(postgres.database()),
        stores,
        book,
        InstantSource.system(),
        new Imports.Surroundings(folder, () -> {}));
  }

  private static byte[] calls(int rows) {
    return IntStream.range(0, rows)
        .mapToObj(i -> "call-%06d,Missed,2026-11-17T08:00:00Z\n".formatted(i))
        .collect(Collectors.joining("", "external_id,status,created_at\n", ""))
        .getBytes(StandardCharsets.UTF_8);
  }

  private static ImportState run(Imports imports, Organization organization, Runnable whenOver) {
    byte[] file = calls(30_000);
    try (Upload upload = imports.receive(organization.id(), SourceKind.CALLS)) {
      upload.write(file, 0, file.length);
      return upload.run("calls.csv", whenOver);
    }
  }

  private ImportState found(Organization organization, ImportState started) {
    return book.find(organization.id(), started.file().id(), Instant.now()).orElseThrow();
  }

  @Test
  void marksWhatItLeavesAsInterruptedAndMayBeRepeated() throws SQLException, InterruptedException {
    Organization bank = new RecordRows(postgres).organization("bank", "UTC");
    var over = new CountDownLatch(1);
    ImportState started;
    try (var other = postgres.admin().connect();
        var lock = other.createStatement()) {
      other.setAutoCommit(false);
      lock.execute("SELECT FROM daybrief.data_versions FOR UPDATE");
      try (var imports = imports()) {
        started = run(imports, bank, over::countDown);
        assertThat(found(bank, started).phase()).isEqualTo(Phase.RUNNING);
      }
      over.await();
    }

    assertThat(found(bank, started).phase()).isEqualTo(Phase.INTERRUPTED);
    var done = new CountDownLatch(1);
    try (var imports = imports()) {
      ImportState again = run(imports, bank, done::countDown);
      done.await();
      assertThat(found(bank, again).phase()).isEqualTo(Phase.DONE);
    }
    assertThat(postgres.text("SELECT count(*) FROM daybrief.calls")).isEqualTo("30000");
  }

  @Test
  void leavesNoFileBehind() throws IOException {
    Organization garage = new RecordRows(postgres).organization("garage", "UTC");
    try (var imports = imports();
        Upload upload = imports.receive(garage.id(), SourceKind.CALLS)) {
      upload.write(calls(10), 0, 20);
      try (var files = Files.list(folder)) {
        assertThat(files).as("a name another process could find").isEmpty();
      }
    }
  }

  @Test
  void forgetsImportsAfterThirtyDays() throws InterruptedException {
    Organization shop = new RecordRows(postgres).organization("shop", "UTC");
    var over = new CountDownLatch(2);
    try (var imports = imports()) {
      ImportState old = run(imports, shop, over::countDown);
      while (found(shop, old).phase() == Phase.RUNNING) {
        Thread.onSpinWait();
      }
      book.addRejected(shop.id(), old.file().id(), 0, "csv");
      postgres.execute("UPDATE daybrief.imports SET received_at = now() - interval '31 days'");
      run(imports, shop, over::countDown);
      over.await();

      assertThat(book.find(shop.id(), old.file().id(), Instant.now())).isEmpty();
      assertThat(book.findRejected(shop.id(), old.file().id(), 0)).isEmpty();
    }
  }

  @Test
  void stopsUnpackingAtALimit() throws IOException {
    var in = new InflatedStream(new ByteArrayInputStream(new byte[100]), 99);

    assertThat(in.readNBytes(99)).hasSize(99);
    assertThatThrownBy(in::read).hasMessage("is larger than 99 bytes when unpacked; split it");
  }

  @Test
  void keepsTheFirstRefusedRowsInPiecesOfWholeRows() {
    var pieces = new ArrayList<String>();
    String row = "x".repeat(999) + "\n";
    try (var rejects = new StoredRejects((number, csv) -> pieces.add(number, csv))) {
      for (int i = 0; i < 10_000; i++) {
        rejects.write(row, 0, row.length());
      }
    }

    assertThat(pieces).hasSizeGreaterThan(10).allMatch(piece -> piece.endsWith("\n"));
    assertThat(pieces.stream().mapToInt(String::length).sum())
        .isBetween(StoredRejects.MOST - 1000, StoredRejects.MOST);
  }
}
