package dev.daybrief.security.quota;

import com.github.benmanes.caffeine.cache.Ticker;
import dev.daybrief.access.Asker;
import dev.daybrief.access.Asker.Colleague;
import dev.daybrief.access.Asker.Program;
import dev.daybrief.access.Asker.Stranger;
import dev.daybrief.access.Quota;
import dev.daybrief.access.Quota.Granted;
import dev.daybrief.access.Quota.Spent;
import dev.daybrief.access.Quotas;
import dev.daybrief.day.OrganizationId;
import java.util.Optional;

/// Counts requests of this process in memory. Members and programs draw from their own allowance
/// and from their organisation's, strangers from that of their network.
public final class RequestQuotas implements Quotas {

  /// Requests a minute; 0 for as many as they like.
  ///
  /// @param stranger of a network, at each door
  public record Rates(int program, int member, int organization, int stranger) {

    /// Far beyond what a page or a program that behaves asks for: a member's page makes some 20
    /// requests when it opens, and a program sends 10,000 records in one.
    public static final Rates USUAL = new Rates(6_000, 6_000, 30_000, 1_200);

    public static final int MOST = 200_000;
  }

  private final Optional<Allowances> programs;
  private final Optional<Allowances> members;
  private final Optional<Allowances> organizations;
  private final Optional<Allowances> strangers;

  public RequestQuotas(Rates rates) {
    this(rates, System::nanoTime);
  }

  /// @param nanos never runs backwards
  RequestQuotas(Rates rates, Ticker nanos) {
    this.programs = allowances(rates.program, nanos);
    this.members = allowances(rates.member, nanos);
    this.organizations = allowances(rates.organization, nanos);
    this.strangers = allowances(rates.stranger, nanos);
  }

  private static Optional<Allowances> allowances(int limit, Ticker nanos) {
    return limit == 0 ? Optional.empty() : Optional.of(new Allowances(limit, nanos));
  }

  @Override
  public Optional<Quota> take(Asker asker) {
    return switch (asker) {
      case Program program -> both(programs, program, program.organization());
      case Colleague member -> both(members, member, member.organization());
      case Stranger stranger -> strangers.map(all -> all.take(stranger));
    };
  }

  /// A refusal of one's own leaves the organisation's allowance to the others.
  private Optional<Quota> both(Optional<Allowances> own, Asker asker, OrganizationId organization) {
    Optional<Quota> first = own.map(all -> all.take(asker));
    if (first.filter(Spent.class::isInstance).isPresent()) {
      return first;
    }
    Optional<Quota> second = organizations.map(all -> all.take(organization));
    return first.isPresent() && second.isPresent()
        ? Optional.of(narrower(first.get(), second.get()))
        : first.or(() -> second);
  }

  private static Quota narrower(Quota own, Quota shared) {
    return own instanceof Granted(_, int left, _)
            && shared instanceof Granted(_, int ofAll, _)
            && left <= ofAll
        ? own
        : shared;
  }
}
