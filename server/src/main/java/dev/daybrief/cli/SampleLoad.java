package dev.daybrief.cli;

import dev.daybrief.access.Member;
import dev.daybrief.access.Role;
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

  /// Days loaded again when the sample goes on: records of a day get versions on the days after.
  private static final int OVERLAP = 12;

  private static final int BATCH = 20_000;

  private final Installation installation;
  private final Daybrief parent;
  private final int days;
  private final Instant now;
  private String passwordHash = "";

  /// @param days loaded the first time
  SampleLoad(Installation installation, Daybrief parent, int days) {
    this.installation = installation;
    this.parent = parent;
    this.days = days;
    this.now = installation.clock().instant();
  }

  static String manager(Organization organization) {
    return at(organization, "manager");
  }

  static String admin() {
    return at(first(), "admin");
  }

  /// A viewer who runs the installation.
  static String operator() {
    return at(first(), "operator");
  }

  private static Organization first() {
    return SampleOrganization.all().getFirst().organization();
  }

  private static String at(Organization organization, String name) {
    return name + "@" + organization.slug() + ".example";
  }

  void run() {
    var missing = new ArrayList<Missing>();
    for (SampleOrganization sample : SampleOrganization.all()) {
      register(sample);
      if (!installation.organizations().holdsSample(sample.organization().id())) {
        continue; // removed by its administrator
      }
      LocalDate yesterday = sample.organization().yesterday(now);
      LocalDate from = firstMissing(sample, yesterday);
      if (!from.isAfter(yesterday)) {
        missing.add(new Missing(sample, from, yesterday));
      }
    }
    if (missing.isEmpty()) {
      return;
    }
    missing.parallelStream().forEach(this::load);
    installation.takeStatistics();
    generate(missing.stream().map(Missing::order).toList());
  }

  /// The days of an organisation that have no brief yet.
  private record Missing(SampleOrganization sample, LocalDate from, LocalDate to) {

    Order order() {
      return new Order(sample.organization(), from.datesUntil(to.plusDays(1)).toList());
    }
  }

  /// What to look at, and on which day.
  String hint(SampleOrganization sample) {
    return sample.hasStory() ? sample.hint() + " on " + year(sample).storyDay() : sample.hint();
  }

  /// The day after the newest brief, or somewhat earlier. A first load that was interrupted has no
  /// brief yet, or stopped at one.
  private LocalDate firstMissing(SampleOrganization sample, LocalDate yesterday) {
    LocalDate first = yesterday.minusDays(days - 1L);
    for (LocalDate date = yesterday; !date.isBefore(first); date = date.minusDays(1)) {
      if (installation.briefs().find(sample.organization().id(), date).isPresent()) {
        LocalDate again = date.minusDays(OVERLAP - 1L);
        return date.equals(yesterday) ? date.plusDays(1) : again.isBefore(first) ? first : again;
      }
    }
    return first;
  }

  /// Adds what is missing of the organisation and its members.
  private void register(SampleOrganization sample) {
    Organization organization = sample.organization();
    var known = installation.organizations().findBySlug(organization.slug());
    if (known.isEmpty()) {
      installation.organizations().add(organization, true);
    } else if (!known.get().id().equals(organization.id())) {
      throw Problem.usage(
          "There is an organisation \"%s\" that is not the sample's; give the demo a DAYBRIEF_HOME of its own."
              .formatted(organization.slug()));
    }
    List<UUID> members =
        installation.members().list(organization.id()).stream().map(Member::id).toList();
    for (Role role : Role.values()) {
      register(organization, members, role.word(), role);
    }
    if (operator().equals(at(organization, "operator"))) {
      register(organization, members, "operator", Role.VIEWER);
      installation.operators().appoint(operator());
    }
  }

  private void register(Organization organization, List<UUID> known, String name, Role role) {
    String email = at(organization, name);
    var id = UUID.nameUUIDFromBytes(email.getBytes(StandardCharsets.UTF_8));
    if (!known.contains(id)) {
      var member = new Member(id, organization.id(), email, "Sample " + name, role);
      installation.members().add(member, passwordHash());
    }
  }

  /// One for all: a hash is slow to make, and this password is no secret.
  private String passwordHash() {
    if (passwordHash.isEmpty()) {
      passwordHash = installation.proofs().publicHash().apply(PASSWORD);
    }
    return passwordHash;
  }

  private void load(Missing missing) {
    SampleOrganization sample = missing.sample;
    parent.err().println("daybrief: loading sample data of " + sample.organization().name());
    SampleYear year = year(sample);
    LocalDate from = missing.from;
    Instant known = sample.organization().day(missing.to).end();
    store(sample, installation.calls(), year.calls(from, missing.to, known));
    store(sample, installation.feedback(), year.feedback(from, missing.to, known));
    store(sample, installation.serviceRecords(), year.serviceRecords(from, missing.to, known));
  }

  private SampleYear year(SampleOrganization sample) {
    Instant added =
        installation.organizations().sampleSince(sample.organization().id()).orElse(now);
    return SampleYear.endingOn(sample, sample.organization().yesterday(added));
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
