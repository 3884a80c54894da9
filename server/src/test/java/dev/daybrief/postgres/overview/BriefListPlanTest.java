package dev.daybrief.postgres.overview;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daybrief.brief.BriefList.Query;
import dev.daybrief.brief.BriefList.Traits;
import dev.daybrief.brief.ReaderOpinion.Judgement;
import dev.daybrief.day.OrganizationId;
import dev.daybrief.postgres.TestDatabase;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// A page of briefs is read along their key, however many organisations and years are stored.
class BriefListPlanTest {

  @RegisterExtension static final TestDatabase postgres = new TestDatabase();

  private static final OrganizationId OURS =
      OrganizationId.parse("0190a000-0000-7000-8000-000000000001");

  /// Twenty organisations with two years of two revisions each.
  @BeforeAll
  static void fill() {
    postgres.execute(
        """
        INSERT INTO daybrief.organizations (organization_id, slug, name, zone, locale)
        SELECT ('0190a000-0000-7000-8000-' || lpad(n::text, 12, '0'))::uuid, n, n, 'UTC', 'en'
        FROM generate_series(1, 20) AS n;
        INSERT INTO daybrief.briefs
        SELECT organization_id, date '2026-11-17' - d, r, r = 2, 'UTC', now(), 1, '', '[]', '{}'
        FROM daybrief.organizations, generate_series(0, 729) AS d, generate_series(1, 2) AS r;
        INSERT INTO daybrief.brief_items (organization_id, day, revision, priority, kind, title,
          description, label, tone, written_by, receipt)
        SELECT organization_id, day, revision, p, 'calm',
          CASE WHEN day = '2025-01-01' THEN 'needle' ELSE 'straw' END, 'usual words', 'calm', 'bad',
          'counted', '{"metric": "calls_total"}'
        FROM daybrief.briefs, generate_series(1, 5) AS p""");
    postgres.execute("VACUUM ANALYZE daybrief.briefs, daybrief.brief_items");
  }

  private static Query query(String words, Optional<Judgement> rating) {
    return new Query(
        LocalDate.of(1900, 1, 1),
        LocalDate.of(2199, 1, 1),
        new Traits(Optional.empty(), Optional.empty(), Optional.empty(), rating),
        Optional.of(words).filter(text -> !text.isEmpty()),
        Optional.of(LocalDate.of(2026, 6, 1)),
        14);
  }

  @Test
  void readsAPageAlongTheKeys() {
    String plan = plan(query("", Optional.empty()));

    assertThat(plan).doesNotContain("Seq Scan on brief");
    // At worst the 515 older briefs of the organisation, of 14,600.
    assertThat(buffers(plan)).isLessThan(3_000);
  }

  @Test
  void looksForARareWordOnlyInTheOrganizationsOwnLines() {
    String plan = plan(query("needle", Optional.empty()));

    assertThat(plan).doesNotContain("Seq Scan on brief");
    // Those with their lines.
    assertThat(buffers(plan)).isLessThan(5_000);
  }

  @Test
  void looksForRatingsAlongTheKeys() {
    assertThat(plan(query("", Optional.of(Judgement.USEFUL)))).doesNotContain("Seq Scan on brief");
  }

  private static String plan(Query query) {
    return postgres
        .database()
        .inTenant(
            OURS,
            handle ->
                String.join(
                    "\n",
                    PostgresBriefList.statement(
                            handle, "EXPLAIN (ANALYZE, BUFFERS) ", OURS, new UUID(0, 1), query)
                        .mapTo(String.class)
                        .list()));
  }

  private static long buffers(String plan) {
    var hit = Pattern.compile("Buffers: shared hit=(\\d+)(?: read=(\\d+))?").matcher(plan);
    assertThat(hit.find()).as(plan).isTrue();
    return Long.parseLong(hit.group(1)) + (hit.group(2) == null ? 0 : Long.parseLong(hit.group(2)));
  }
}
