package dev.daybrief.postgres.doors;

import dev.daybrief.brief.Proof;
import dev.daybrief.brief.ProofSource.Place;
import dev.daybrief.brief.RecordList;
import dev.daybrief.day.OrganizationId;
import dev.daybrief.postgres.Database;
import dev.daybrief.postgres.IndexOrder;
import dev.daybrief.postgres.ShownFields;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/// Lists of records from PostgreSQL, along the indexes by which days are counted.
public final class PostgresRecordList implements RecordList {

  /// Later than any record, and before whatever comes with it.
  private static final Place END = new Place(Instant.parse("9999-12-31T23:59:59Z"), "");

  private final Database database;

  public PostgresRecordList(Database database) {
    this.database = database;
  }

  @Override
  public Proof.Page page(OrganizationId organization, Query query) {
    ListedColumns columns = ListedColumns.of(query.source());
    return database.inTenant(
        organization,
        handle -> {
          List<Proof.Row> found = rows(handle, columns, organization, query);
          boolean more = found.size() > query.most();
          List<Proof.Row> page = more ? found.subList(0, query.most()) : found;
          return new Proof.Page(
              columns.fields(),
              page,
              more ? Optional.of(page.getLast().place()) : Optional.empty());
        });
  }

  private static List<Proof.Row> rows(
      Handle handle, ListedColumns columns, OrganizationId organization, Query query) {
    Place before = query.before().orElse(END);
    keepOrder(handle, query);
    var statement =
        handle
            .createQuery(columns.sql(query))
            .bind("organization", organization.value())
            .bind("from", query.from().atOffset(ZoneOffset.UTC))
            .bind("until", query.until().atOffset(ZoneOffset.UTC))
            .bind("before", before.at().atOffset(ZoneOffset.UTC))
            .bind("before_id", before.externalId())
            .bind("most", query.most() + 1)
            .bindMap(query.traits());
    query.words().ifPresent(words -> statement.bind("words", words));
    return statement.map((row, _) -> row(row, columns)).list();
  }

  /// Until the transaction ends; those with a word are few and may be sorted.
  static void keepOrder(Handle handle, Query query) {
    if (query.words().isEmpty()) {
      handle.execute(IndexOrder.keep());
    }
  }

  private static Proof.Row row(ResultSet row, ListedColumns columns) throws SQLException {
    return new Proof.Row(
        row.getString("external_id"),
        row.getObject(columns.at(), OffsetDateTime.class).toInstant(),
        row.getObject("updated_at", OffsetDateTime.class).toInstant(),
        ShownFields.of(row, columns.fields()));
  }
}
