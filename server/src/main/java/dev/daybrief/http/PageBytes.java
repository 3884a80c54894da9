package dev.daybrief.http;

import dev.daybrief.brief.Receipt;
import dev.daybrief.insight.InsightKind;
import dev.daybrief.metric.Metric;
import io.vertx.core.buffer.Buffer;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;

/// Pages as bytes for a cache outside of the process. Whatever bytes are read, they give a page or
/// nothing.
public final class PageBytes {

  /// Grows when something is written otherwise.
  public static final int FORM = 1;

  /// Lines of a brief.
  private static final int LINES = 5;

  public static byte[] write(PageParts page) {
    var bytes = new ByteArrayOutputStream(16 * 1024);
    try (var out = new DataOutputStream(bytes)) {
      out.writeUTF(page.zone().getId());
      out.writeInt(page.revision());
      write(out, page.brief().getBytes());
      for (byte[] line : page.activities()) {
        write(out, line);
      }
      for (var line : page.lines().entrySet()) {
        write(out, line.getKey(), line.getValue());
      }
    } catch (IOException e) {
      throw new UncheckedIOException("memory does not fail", e);
    }
    return bytes.toByteArray();
  }

  private static void write(DataOutputStream out, byte[] part) throws IOException {
    out.writeInt(part.length);
    out.write(part);
  }

  private static void write(DataOutputStream out, String id, ShownLine line) throws IOException {
    out.writeUTF(id);
    out.writeUTF(line.kind().name());
    out.writeBoolean(line.count() != null);
    out.writeLong(line.count() == null ? 0 : line.count());
    out.writeUTF(line.receipt().metric().id());
    out.writeUTF(line.receipt().from().toString());
    out.writeUTF(line.receipt().until().toString());
    out.writeLong(line.receipt().dataVersion());
    out.writeUTF(line.receipt().factsHash());
  }

  public static Optional<PageParts> read(byte[] bytes) {
    try (var in = new DataInputStream(new ByteArrayInputStream(bytes))) {
      var zone = ZoneId.of(in.readUTF());
      int revision = in.readInt();
      var brief = Buffer.buffer(readPart(in));
      List<byte[]> activities = new ArrayList<>(LINES);
      for (int line = 0; line < LINES; line++) {
        activities.add(readPart(in));
      }
      var lines = new LinkedHashMap<String, ShownLine>();
      for (int line = 0; line < LINES; line++) {
        lines.put(in.readUTF(), readLine(in));
      }
      boolean isWhole = in.read() < 0 && lines.size() == LINES && revision > 0;
      return isWhole
          ? Optional.of(new PageParts(zone, revision, brief, activities, lines))
          : Optional.empty();
    } catch (IOException | DateTimeException | IllegalArgumentException unreadable) {
      return Optional.empty();
    }
  }

  private static byte[] readPart(DataInputStream in) throws IOException {
    int length = in.readInt();
    if (length <= 0 || length > in.available()) {
      throw new IOException("a part of " + length + " bytes");
    }
    return in.readNBytes(length);
  }

  private static ShownLine readLine(DataInputStream in) throws IOException {
    var kind = InsightKind.valueOf(in.readUTF());
    boolean hasCount = in.readBoolean();
    long count = in.readLong();
    return new ShownLine(
        kind,
        hasCount ? count : null,
        new Receipt(
            Metric.of(in.readUTF()),
            Instant.parse(in.readUTF()),
            Instant.parse(in.readUTF()),
            in.readLong(),
            in.readUTF()));
  }

  private PageBytes() {}
}
