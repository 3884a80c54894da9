package dev.daybrief.app;

import dev.daybrief.brief.BriefStore;
import dev.daybrief.brief.DueBook;
import dev.daybrief.llm.ChatNarrator;
import dev.daybrief.postgres.Database;
import dev.daybrief.postgres.background.PostgresForecastStore;
import dev.daybrief.postgres.brief.PostgresBriefStore;
import dev.daybrief.postgres.brief.PostgresDueBook;
import dev.daybrief.postgres.brief.PostgresRunBook;
import dev.daybrief.postgres.brief.PostgresRunLedger;
import dev.daybrief.postgres.brief.PostgresViewBook;
import dev.daybrief.postgres.egress.PostgresEgressLedger;
import dev.daybrief.postgres.fact.PostgresFactSource;
import dev.daybrief.prompt.Narrator;
import dev.daybrief.run.BriefRun;
import dev.daybrief.run.FirstViews;
import dev.daybrief.run.Generation;
import dev.daybrief.run.Holdings;
import dev.daybrief.run.Wordings;
import dev.daybrief.run.schedule.Afterwards;
import dev.daybrief.run.schedule.DailySchedule;
import dev.daybrief.run.schedule.DueTurn;
import dev.daybrief.run.schedule.ScheduledRuns;
import java.time.InstantSource;
import java.util.function.Supplier;

/// Connects what makes briefs, on request and when they are due.
record RunWiring(DaybriefConfig config, Database database, InstantSource clock) {

  Generation generation() {
    return new Generation(
        new BriefRun(
            new PostgresFactSource(database),
            briefs(),
            new PostgresForecastStore(database),
            new PostgresRunLedger(database),
            wordings()),
        holdings());
  }

  private BriefStore briefs() {
    return new PostgresBriefStore(database);
  }

  private Wordings wordings() {
    var ledger = new PostgresEgressLedger(database, config.chat().caps());
    return new Wordings(
        briefs(),
        config
            .chat()
            .setup()
            .<Supplier<Narrator>>map(setup -> new ChatNarrator(setup, ledger, clock)::begin)
            .orElse(() -> Narrator.NONE),
        ledger,
        new Wordings.Recent(config.chat().age(), clock));
  }

  private Holdings holdings() {
    return new Holdings(dues(), Holdings.PATIENCE);
  }

  private DueBook dues() {
    return new PostgresDueBook(database, PostgresDueBook.LEASE);
  }

  FirstViews firstViews() {
    return new FirstViews(
        generation(),
        new FirstViews.Books(
            new PostgresViewBook(database), new PostgresRunBook(database), briefs()),
        new Holdings(dues(), FirstViews.PATIENCE),
        config.dayEnds().grace());
  }

  /// Not yet started.
  DailySchedule schedule() {
    var sweep = new DutyWiring(database, config).commands().retention();
    var afterwards = new Afterwards(sweep::sweep);
    var maker =
        new ScheduledRuns(generation(), new PostgresRunBook(database), holdings(), afterwards);
    var turn = new DueTurn(dues(), briefs(), maker, config.dayEnds());
    int processors = Runtime.getRuntime().availableProcessors();
    return new DailySchedule(turn, afterwards, config.listening().role().workersOf(processors));
  }
}
