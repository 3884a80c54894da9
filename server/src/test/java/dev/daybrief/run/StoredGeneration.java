package dev.daybrief.run;

import dev.daybrief.postgres.Database;
import dev.daybrief.postgres.background.PostgresForecastStore;
import dev.daybrief.postgres.brief.PostgresBriefStore;
import dev.daybrief.postgres.brief.PostgresDueBook;
import dev.daybrief.postgres.brief.PostgresRunLedger;
import dev.daybrief.postgres.fact.PostgresFactSource;

/// Makes briefs on PostgreSQL as the product does, with words by templates.
public final class StoredGeneration {

  public static Generation on(Database database) {
    return new Generation(
        new BriefRun(
            new PostgresFactSource(database),
            new PostgresBriefStore(database),
            new PostgresForecastStore(database),
            new PostgresRunLedger(database)),
        holdings(database));
  }

  public static Holdings holdings(Database database) {
    return new Holdings(new PostgresDueBook(database, PostgresDueBook.LEASE), Holdings.PATIENCE);
  }

  private StoredGeneration() {}
}
