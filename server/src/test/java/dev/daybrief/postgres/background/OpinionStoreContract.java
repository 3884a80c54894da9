package dev.daybrief.postgres.background;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daybrief.brief.OpinionStore;
import dev.daybrief.brief.OpinionStore.Mute;
import dev.daybrief.brief.ReaderOpinion;
import dev.daybrief.brief.ReaderOpinion.Judgement;
import dev.daybrief.day.OrganizationId;
import dev.daybrief.insight.InsightKind;
import dev.daybrief.insight.Subject;
import dev.daybrief.ranking.Topic;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// What every [OpinionStore] does.
public abstract class OpinionStoreContract {

  private static final LocalDate DAY = LocalDate.parse("2026-11-10");
  private static final Topic CALM = new Topic(InsightKind.CALM, Subject.LOST_CALLS);
  private static final Topic VOLUME = new Topic(InsightKind.CALM, Subject.CALL_VOLUME);
  private static final UUID ADA = new UUID(0, 1);
  private static final UUID BOB = new UUID(0, 2);

  protected abstract OpinionStore store();

  /// One that no other test uses.
  protected abstract OrganizationId organization();

  @Test
  void keepsOneOpinionAMemberAndLine() {
    var ours = organization();
    store().give(ours, opinion(DAY, CALM, ADA, Judgement.USEFUL, 1));
    store().give(ours, opinion(DAY, CALM, BOB, Judgement.NOT_USEFUL, 2));
    store().give(ours, opinion(DAY, VOLUME, ADA, Judgement.USEFUL, 3));
    store().give(ours, opinion(DAY.plusDays(1), CALM, ADA, Judgement.USEFUL, 4));
    store().give(ours, opinion(DAY, CALM, ADA, Judgement.DONE, 5));

    assertThat(store().list(ours))
        .containsExactly(
            opinion(DAY, CALM, BOB, Judgement.NOT_USEFUL, 2),
            opinion(DAY, VOLUME, ADA, Judgement.USEFUL, 3),
            opinion(DAY.plusDays(1), CALM, ADA, Judgement.USEFUL, 4),
            opinion(DAY, CALM, ADA, Judgement.DONE, 5));
  }

  @Test
  void takesBackTheOneOpinionAlone() {
    var ours = organization();
    store().give(ours, opinion(DAY, CALM, ADA, Judgement.MUTE, 1));
    store().give(ours, opinion(DAY, CALM, BOB, Judgement.MUTE, 2));

    store().takeBack(ours, DAY, CALM, ADA);
    store().takeBack(ours, DAY, CALM, ADA);
    store().takeBack(ours, DAY, VOLUME, BOB);

    assertThat(store().list(ours)).containsExactly(opinion(DAY, CALM, BOB, Judgement.MUTE, 2));
  }

  @Test
  void liftsAMuteOfAllWhoMadeIt() {
    var ours = organization();
    var theirs = organization();
    store().give(ours, opinion(DAY, CALM, ADA, Judgement.MUTE, 2));
    store().give(ours, opinion(DAY.plusDays(1), CALM, BOB, Judgement.MUTE, 1));
    store().give(ours, opinion(DAY.plusDays(2), CALM, BOB, Judgement.USEFUL, 3));
    store().give(ours, opinion(DAY, VOLUME, ADA, Judgement.MUTE, 4));
    store().give(theirs, opinion(DAY, CALM, ADA, Judgement.MUTE, 5));

    assertThat(store().mutes(ours)).containsExactly(new Mute(VOLUME, at(4)), new Mute(CALM, at(1)));

    store().unmute(ours, CALM);
    store().unmute(ours, CALM);

    assertThat(store().mutes(ours)).containsExactly(new Mute(VOLUME, at(4)));
    assertThat(store().list(ours))
        .containsExactly(
            opinion(DAY.plusDays(2), CALM, BOB, Judgement.USEFUL, 3),
            opinion(DAY, VOLUME, ADA, Judgement.MUTE, 4));
    assertThat(store().mutes(theirs)).containsExactly(new Mute(CALM, at(5)));
  }

  @Test
  void showsNoOtherOrganization() {
    var ours = organization();
    var theirs = organization();
    store().give(ours, opinion(DAY, CALM, ADA, Judgement.USEFUL, 1));

    store().takeBack(theirs, DAY, CALM, ADA);

    assertThat(store().list(theirs)).isEmpty();
    assertThat(store().list(ours)).hasSize(1);
  }

  private static ReaderOpinion opinion(
      LocalDate date, Topic topic, UUID member, Judgement judgement, int second) {
    return new ReaderOpinion(
        date,
        topic,
        member,
        judgement,
        at(second),
        judgement == Judgement.DONE ? Optional.of(7L) : Optional.empty());
  }

  private static Instant at(int second) {
    return Instant.parse("2026-11-11T08:00:00Z").plusSeconds(second);
  }
}
