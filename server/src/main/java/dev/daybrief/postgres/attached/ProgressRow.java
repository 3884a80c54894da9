package dev.daybrief.postgres.attached;

import dev.daybrief.attach.FeedKey;
import dev.daybrief.attach.FeedProgress;
import dev.daybrief.attach.FeedProgress.Clocks;
import dev.daybrief.attach.FeedProgress.Compared;
import dev.daybrief.attach.FeedProgress.Pass;
import dev.daybrief.attach.Position;
import dev.daybrief.day.OrganizationId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/// How far a feed is read, as a row.
final class ProgressRow {

  static FeedProgress load(Handle handle, FeedKey feed) {
    return handle
        .createQuery(
            """
            SELECT watermark, pass_place, pass_changed, pass_id, pass_began, pass_newest,
              pass_whole, their_clock, our_clock, compared_organization, compared_chunk
            FROM daybrief.source_feeds
            WHERE organization_id = :installation AND source = :source AND feed = :feed""")
        .bind("installation", PostgresSourceStore.INSTALLATION.value())
        .bind("source", feed.source())
        .bind("feed", feed.feed())
        .map(ProgressRow::progress)
        .findOne()
        .orElse(FeedProgress.NONE);
  }

  static int keep(Handle handle, FeedKey feed, FeedProgress progress) {
    Pass pass = progress.pass();
    Place place = pass == null ? Place.NONE : Place.of(pass.position());
    Clocks clocks = progress.clocks();
    Compared compared = progress.compared();
    return handle.execute(
        """
        INSERT INTO daybrief.source_feeds (organization_id, source, feed, watermark, pass_place,
          pass_changed, pass_id, pass_began, pass_newest, pass_whole, their_clock, our_clock,
          compared_organization, compared_chunk)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        ON CONFLICT (organization_id, source, feed) DO UPDATE SET watermark = EXCLUDED.watermark,
          pass_place = EXCLUDED.pass_place, pass_changed = EXCLUDED.pass_changed,
          pass_id = EXCLUDED.pass_id, pass_began = EXCLUDED.pass_began,
          pass_newest = EXCLUDED.pass_newest, pass_whole = EXCLUDED.pass_whole,
          their_clock = EXCLUDED.their_clock, our_clock = EXCLUDED.our_clock,
          compared_organization = EXCLUDED.compared_organization,
          compared_chunk = EXCLUDED.compared_chunk""",
        PostgresSourceStore.INSTALLATION.value(),
        feed.source(),
        feed.feed(),
        progress.watermark(),
        place.word(),
        place.changed(),
        place.id(),
        pass == null ? null : written(pass.theirStart()),
        pass == null ? null : pass.newest(),
        pass == null ? null : pass.whole(),
        clocks == null ? null : written(clocks.theirs()),
        clocks == null ? null : written(clocks.ours()),
        compared == null ? null : compared.organization().value(),
        compared == null ? null : compared.chunk());
  }

  private static FeedProgress progress(ResultSet row, StatementContext context)
      throws SQLException {
    var place =
        new Place(
            row.getString("pass_place"), row.getString("pass_changed"), row.getString("pass_id"));
    Instant theirs = instant(row, "their_clock");
    Instant ours = instant(row, "our_clock");
    UUID compared = row.getObject("compared_organization", UUID.class);
    return new FeedProgress(
        row.getString("watermark"),
        place.word() == null
            ? null
            : new Pass(
                place.position(),
                Objects.requireNonNull(instant(row, "pass_began")),
                row.getString("pass_newest"),
                row.getBoolean("pass_whole")),
        theirs == null || ours == null ? null : new Clocks(theirs, ours),
        compared == null
            ? null
            : new Compared(new OrganizationId(compared), row.getLong("compared_chunk")));
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    var time = row.getObject(column, OffsetDateTime.class);
    return time == null ? null : time.toInstant();
  }

  private static OffsetDateTime written(Instant instant) {
    return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
  }

  /// A position in three columns.
  private record Place(@Nullable String word, @Nullable String changed, @Nullable String id) {

    static final Place NONE = new Place(null, null, null);

    static Place of(Position position) {
      return switch (position) {
        case Position.Start _ -> new Place("start", null, null);
        case Position.Since since -> new Place("since", since.changed(), null);
        case Position.From row -> new Place("from", row.changed(), row.id());
        case Position.Behind row -> new Place("behind", row.changed(), row.id());
        case Position.Undated undated -> new Place("undated", null, undated.id());
      };
    }

    Position position() {
      return switch (String.valueOf(word)) {
        case "since" -> new Position.Since(Objects.requireNonNull(changed));
        case "from" ->
            new Position.From(Objects.requireNonNull(changed), Objects.requireNonNull(id));
        case "behind" ->
            new Position.Behind(Objects.requireNonNull(changed), Objects.requireNonNull(id));
        case "undated" -> new Position.Undated(id);
        default -> Position.START;
      };
    }
  }

  private ProgressRow() {}
}
