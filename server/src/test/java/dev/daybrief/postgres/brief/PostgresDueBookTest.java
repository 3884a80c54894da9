package dev.daybrief.postgres.brief;

import dev.daybrief.brief.DueBook;
import dev.daybrief.brief.DueBookContract;
import dev.daybrief.day.Organization;
import dev.daybrief.postgres.PostgresOrganizations;
import dev.daybrief.postgres.TestDatabase;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;

class PostgresDueBookTest extends DueBookContract {

  @RegisterExtension static final TestDatabase postgres = new TestDatabase();

  @BeforeEach
  void forgetTheOthers() {
    postgres.execute("DELETE FROM daybrief.due_briefs");
  }

  @Override
  protected DueBook dues() {
    return new PostgresDueBook(postgres.database(), PostgresDueBook.LEASE);
  }

  @Override
  protected void know(Organization organization, Duration dueIn) {
    new PostgresOrganizations(postgres.database()).add(organization, false);
    postgres.execute(
        "UPDATE daybrief.due_briefs SET due_at = now() + interval '%d seconds' WHERE organization_id = '%s'"
            .formatted(dueIn.toSeconds(), organization.id()));
  }

  /// Everything that was said of a time lies further back.
  @Override
  protected void letPass(Duration time) {
    postgres.execute(
        """
        UPDATE daybrief.due_briefs SET due_at = due_at - interval '%1$d seconds',
          claimed_until = claimed_until - interval '%1$d seconds'"""
            .formatted(time.toSeconds()));
  }

  @Override
  protected void wake(Organization organization, Duration in) {
    postgres.execute(
        """
        UPDATE daybrief.due_briefs
        SET due_at = least(due_at, now() + interval '%d seconds') WHERE organization_id = '%s'"""
            .formatted(in.toSeconds(), organization.id()));
  }
}
