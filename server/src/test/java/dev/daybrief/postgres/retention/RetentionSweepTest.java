package dev.daybrief.postgres.retention;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daybrief.day.Organization;
import dev.daybrief.postgres.RecordRows;
import dev.daybrief.postgres.TestDatabase;
import dev.daybrief.postgres.audit.PostgresAuditLog;
import dev.daybrief.postgres.fact.PostgresFactSource;
import dev.daybrief.postgres.retention.RetentionSweep.Result;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class RetentionSweepTest {

  @RegisterExtension static final TestDatabase postgres = new TestDatabase();

  private final Organization ours =
      new RecordRows(postgres).organization("ours-" + UUID.randomUUID(), "UTC");

  private final RetentionSweep sweep =
      new RetentionSweep(
          postgres.database(),
          text -> "%064x".formatted(text.hashCode()),
          RetentionPeriods.USUAL,
          _ -> 0);

  /// A day of each age: a customer who was missed and called back, an answer, a visit.
  @BeforeEach
  void fill() {
    for (int age : List.of(3, 500)) {
      postgres.execute(
          """
          INSERT INTO daybrief.calls (organization_id, external_id, updated_at, occurred_at, status,
            created_at, is_demo, direction, customer_name, customer_phone, customer_key, reason)
          SELECT '$o', kind || $age, day + at, day + at, kind, day + at, false, 'outbound', 'Dana',
            '030 1', '+49301', 'words'
          FROM (SELECT date_trunc('day', now() AT TIME ZONE 'UTC') AT TIME ZONE 'UTC'
            - interval '$age days' AS day) d,
            (VALUES ('missed', interval '9 hours'), ('completed', interval '12 hours')) c (kind, at);
          UPDATE daybrief.calls SET started_at = occurred_at WHERE organization_id = '$o';
          INSERT INTO daybrief.calls (organization_id, external_id, updated_at, occurred_at, status,
            created_at, is_demo, customer_phone) VALUES ('$o', 'x$age', now(),
            now() - interval '$age days', 'failed', now() - interval '$age days', false, 'withheld');
          INSERT INTO daybrief.feedback (organization_id, external_id, updated_at, created_at, is_demo,
            comment, themes) VALUES ('$o', 'f$age', now(), now() - interval '$age days', false, 'words',
            '{price:negative}');
          INSERT INTO daybrief.service_records (organization_id, external_id, updated_at, status,
            created_at, is_demo, customer_name, customer_phone, customer_key, vehicle) VALUES ('$o',
            's$age', now(), 'completed', now() - interval '$age days', false, 'Dana', '030 1', '+49301',
            'B-XY 1');
          INSERT INTO daybrief.model_usage (organization_id, call_id, day, sent_at, provider, model,
            prompt_version, payload_hash, payload, attempt, reserved_tokens, input_tokens) VALUES ('$o',
            gen_random_uuid(), now(), now() - interval '$age days', '', '', '', '', '{}', 1, 1, 7);
          INSERT INTO daybrief.members VALUES ('$o', md5('$o$age')::uuid, '$o$age', '', 'admin', '');
          INSERT INTO daybrief.sessions VALUES ('$o', md5('$age')::uuid, md5('$o$age')::uuid,
            now() - interval '$age days');
          INSERT INTO daybrief.refresh_tokens VALUES ('$o', md5('$age')::uuid, '$o$age');
          INSERT INTO daybrief.invitations VALUES ('$o', gen_random_uuid(), '$age', '', 'viewer', '',
            now() - interval '$age days');
          INSERT INTO daybrief.imports VALUES ('$o', md5('$age')::uuid, 'calls', '', 1,
            now() - interval '$age days', 'done', now());
          INSERT INTO daybrief.import_rejections VALUES ('$o', md5('$age')::uuid, 0, '');
          INSERT INTO daybrief.idempotency_keys VALUES ('$o', '$age', '', gen_random_uuid(),
            now() - interval '$age hours' * 10);
          """
              .replace("$o", ours.id().toString())
              .replace("$age", Integer.toString(age)));
    }
  }

  @Test
  void letsGoOfWhatIsOldAndKeepsTheRest() {
    Result first = sweep.sweep(ours);

    assertThat(first.rows()).isEqualTo(2 + 1 + 1 + 2 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 2);
    assertThat(of("calls", "string_agg(DISTINCT coalesce(customer_name, '-'), ',')"))
        .isEqualTo("-,Dana");
    assertThat(of("calls WHERE external_id LIKE '%500'", "count(customer_name) + count(reason)"))
        .isEqualTo("0");
    assertThat(of("calls WHERE external_id LIKE '%3'", "count(customer_name) + count(reason)"))
        .isEqualTo("4");
    assertThat(of("calls WHERE external_id = 'x500'", "max(customer_phone)")).isEqualTo("erased");
    assertThat(of("feedback", "string_agg(comment, ',' ORDER BY created_at)"))
        .isEqualTo("[erased],words");
    assertThat(of("service_records", "count(vehicle)")).isEqualTo("1");
    assertThat(of("model_usage", "string_agg(payload || input_tokens, ',' ORDER BY sent_at)"))
        .isEqualTo("[erased]7,{}7");
    for (String table :
        List.of("sessions", "refresh_tokens", "invitations", "imports", "import_rejections")) {
      assertThat(of(table, "count(*)")).as(table).isEqualTo("1");
    }
    assertThat(of("idempotency_keys", "count(*)")).isEqualTo("0");
    assertThat(new PostgresAuditLog(postgres.database()).verify(ours.id()).entries()).isEqualTo(1);
  }

  @Test
  void findsNothingToDoASecondTime() {
    sweep.sweep(ours);

    assertThat(sweep.sweep(ours)).isEqualTo(new Result(0, 0));
  }

  @Test
  void changesNoCount() {
    LocalDate day = LocalDate.now(ZoneOffset.UTC).minus(java.time.Period.ofDays(500));
    var facts = new PostgresFactSource(postgres.database());
    var before = facts.load(List.of(ours), day).getFirst().sheet().facts();
    sweep.sweep(ours);
    facts.forget(ours, day, day);

    assertThat(facts.load(List.of(ours), day).getFirst().sheet().facts()).isEqualTo(before);
    assertThat(of("daily_facts", "max(calls_not_returned)")).isEqualTo("0");
    assertThat(of("daily_facts", "max(calls_missed)")).isEqualTo("1");
  }

  @Test
  void holdsTheCustomersOfOneOrganizationTogetherAndNoOthers() {
    var theirs = new RecordRows(postgres).organization("theirs-" + UUID.randomUUID(), "UTC");
    postgres.execute(
        "UPDATE daybrief.calls SET organization_id = '%s' WHERE organization_id = '%s' AND external_id ="
                .formatted(theirs.id(), ours.id())
            + " 'missed500'");
    sweep.sweep(ours);

    assertThat(of("calls WHERE external_id = 'completed500'", "max(customer_key)"))
        .isEqualTo(of("service_records WHERE external_id = 's500'", "max(customer_key)"))
        .startsWith("erased-");
    assertThat(
            postgres.text(
                "SELECT customer_name FROM daybrief.calls WHERE organization_id = '%s'"
                    .formatted(theirs.id())))
        .isEqualTo("Dana");
  }

  @Test
  void keepsTheAuditLogForAYearAtLeast() {
    var impatient =
        new RetentionSweep(
            postgres.database(),
            text -> text,
            new RetentionPeriods(
                Duration.ofDays(4000),
                Duration.ofDays(4000),
                Duration.ofDays(4000),
                Duration.ofDays(4000),
                Duration.ZERO),
            _ -> 0);
    sweep.sweep(ours);

    impatient.sweep(ours);

    assertThat(new PostgresAuditLog(postgres.database()).verify(ours.id()).entries()).isEqualTo(1);
  }

  private @Nullable String of(String table, String expression) {
    return postgres.text(
        "SELECT %s FROM (SELECT * FROM daybrief.%s) t WHERE organization_id = '%s'"
            .formatted(expression, table, ours.id()));
  }
}
