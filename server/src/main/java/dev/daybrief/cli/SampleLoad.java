package dev.daybrief.cli;

import dev.daybrief.access.Member;
import dev.daybrief.access.Role;
import dev.daybrief.day.BusinessDay;
import dev.daybrief.day.Organization;
import dev.daybrief.record.RecordStore;
import dev.daybrief.record.SourceRecord;
import dev.daybrief.run.Generation.Order;
import dev.daybrief.run.RunReport;
import dev.daybrief.sample.SampleOrganization;
import dev.daybrief.sample.SampleYear;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/// Brings the sample up to yesterday: all of a year the first time, the last days later.
final class SampleLoad {

  /// Public: the demo serves loopback alone.
  static final String PASSWORD = "daybrief-demo-only";

  private static final int YEAR = 365;

  /// Days loaded again when the sample goes on: records of a day get versions on the days after.
  private static final int OVERLAP = 12;

  private static final int BATCH = 20_000;

  private final Installation installation;
  private final Daybrief parent;
  private final Instant now;

  SampleLoad(Installation installation, Daybrief parent) {
    this.installation = installation;
    this.parent = parent;
    this.now = installation.clock().instant();
  }

  static String manager(Organization organization) {
    return "manager@" + organization.slug() + ".example";
  }

  void run() {
    var orders = new ArrayList<Order>();
    for (SampleOrganization sample : SampleOrganization.all()) {
      LocalDate yesterday = yesterday(sample.organization(), now);
      boolean known =
          installation.organizations().findBySlug(sample.organization().slug()).isPresent();
      if (!known) {
        add(sample);
      } else if (installation.briefs().find(sample.organization().id(), yesterday).isPresent()) {
        continue;
      }
      LocalDate from = yesterday.minusDays(known ? OVERLAP : YEAR - 1);
      load(sample, from, yesterday);
      orders.add(new Order(sample.organization(), from.datesUntil(yesterday.plusDays(1)).toList()));
    }
    generate(orders);
  }

  private static LocalDate yesterday(Organization organization, Instant instant) {
    return BusinessDay.containing(instant, organization.zone()).previous().date();
  }

  private void add(SampleOrganization sample) {
    Organization organization = sample.organization();
    installation.organizations().add(organization, true);
    String hash = installation.hash(PASSWORD);
    for (Role role : Role.values()) {
      String email = role.word() + "@" + organization.slug() + ".example";
      var id = UUID.nameUUIDFromBytes(email.getBytes(StandardCharsets.UTF_8));
      installation
          .members()
          .add(new Member(id, organization.id(), email, "Sample " + role.word(), role), hash);
    }
  }

  private void load(SampleOrganization sample, LocalDate from, LocalDate to) {
    parent.err().println("daybrief: loading sample data of " + sample.organization().name());
    Instant added =
        installation.organizations().sampleSince(sample.organization().id()).orElse(now);
    var year = new SampleYear(sample, yesterday(sample.organization(), added));
    Instant known = sample.organization().day(to).end();
    store(sample, installation.calls(), year.calls(from, to, known));
    store(sample, installation.feedback(), year.feedback(from, to, known));
    store(sample, installation.serviceRecords(), year.serviceRecords(from, to, known));
  }

  private static <R extends SourceRecord> void store(
      SampleOrganization sample, RecordStore<R> store, List<R> records) {
    for (int from = 0; from < records.size(); from += BATCH) {
      store.store(
          sample.organization().id(),
          records.subList(from, Math.min(from + BATCH, records.size())));
    }
  }

  private void generate(List<Order> orders) {
    long total = orders.stream().mapToLong(order -> order.dates().size()).sum();
    if (total == 0) {
      return;
    }
    var progress =
        new Progress(parent.err(), parent.onTerminal(), installation.clock(), "briefs", total);
    var done = new AtomicLong();
    RunReport report =
        installation
            .generation()
            .produce(
                orders,
                Runtime.getRuntime().availableProcessors(),
                part -> progress.show(done.addAndGet(part.lines().size()), ""));
    if (!report.failed().isEmpty()) {
      throw new IllegalStateException(report.failed().size() + " briefs of the sample failed");
    }
  }
}
