package dev.daybrief.brief;

import static dev.daybrief.brief.SomeBriefs.DAY;
import static dev.daybrief.brief.SomeBriefs.HOSTILE;
import static dev.daybrief.brief.SomeBriefs.brief;
import static dev.daybrief.brief.SomeBriefs.organization;
import static dev.daybrief.brief.SomeBriefs.worded;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.daybrief.brief.BriefStore.Publication;
import dev.daybrief.brief.PublishedBrief.Revision;
import dev.daybrief.day.Organization;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What every [BriefStore] does.
public abstract class BriefStoreContract {

  private final Organization ours = organization();

  protected abstract BriefStore store();

  protected abstract DueBook dues();

  /// The organisation exists; its records have version 0.
  protected abstract void know(Organization organization);

  /// Records of the day change; returns the new version of the organisation's records.
  protected abstract long changeRecords(Organization organization, LocalDate day);

  private long changeRecords(Organization organization) {
    return changeRecords(organization, DAY);
  }

  private List<Publication> publish(List<Brief> briefs) {
    return store().publish(briefs, Claims.NONE);
  }

  @BeforeEach
  void register() {
    know(ours);
  }

  @Test
  void givesBackWhatWasPublishedLetterForLetter() {
    var brief = brief(ours, HOSTILE, 0);

    assertThat(publish(List.of(brief))).containsExactly(Publication.PUBLISHED);

    var found = store().find(ours.id(), DAY).orElseThrow();
    assertThat(found.brief()).isEqualTo(brief);
    assertThat(found.revision()).isEqualTo(1);
    assertThat(found.revisions()).containsExactly(new Revision(1, found.publishedAt()));
  }

  @Test
  void givesTheCurrentLinesOfABatch() {
    var other = organization();
    know(other);
    publish(List.of(brief(ours, "First.", 0), brief(other, HOSTILE, 0)));
    publish(List.of(brief(ours, "Second.", 0)));
    var absent = organization();

    var found = store().findLines(List.of(ours.id(), other.id(), absent.id()), DAY);

    assertThat(found).containsOnlyKeys(ours.id(), other.id());
    assertThat(found.get(ours.id())).isEqualTo(brief(ours, "Second.", 0).items());
    assertThat(found.get(other.id())).isEqualTo(brief(other, HOSTILE, 0).items());
    assertThat(store().findLines(List.of(ours.id()), DAY.plusDays(1))).isEmpty();
    assertThat(store().findLines(List.of(), DAY)).isEmpty();
  }

  @Test
  void reopensOpenDaysWhoseRecordsChanged() {
    var other = organization();
    know(other);
    publish(List.of(brief(ours, "Monday.", 0), brief(other, "Monday.", 0)));
    var newest = Map.of(ours.id(), DAY.plusDays(2), other.id(), DAY.plusDays(2));
    changeRecords(ours, DAY.plusDays(1));
    assertThat(store().findReopened(newest, 3))
        .as("passed over after a first brief")
        .isEqualTo(
            Map.of(ours.id(), List.of(DAY.plusDays(1)), other.id(), List.of(DAY.plusDays(1))));

    long version = changeRecords(ours, DAY.minusDays(30));
    assertThat(store().findReopened(newest, 3))
        .as("the weeks before it changed as well")
        .containsEntry(ours.id(), List.of(DAY, DAY.plusDays(1)))
        .containsEntry(other.id(), List.of(DAY.plusDays(1)));
    assertThat(store().findReopened(newest, 2))
        .as("closed")
        .containsEntry(ours.id(), List.of(DAY.plusDays(1)));
    assertThat(store().findReopened(newest, 1))
        .as("passed over, so it does not matter when")
        .containsEntry(ours.id(), List.of(DAY.plusDays(1)));

    publish(List.of(brief(ours, "Monday, corrected.", version)));
    assertThat(store().findReopened(Map.of(ours.id(), DAY.plusDays(1)), 3)).isEmpty();
    assertThat(store().findReopened(Map.of(organization().id(), DAY), 3)).isEmpty();
    assertThat(store().findReopened(Map.of(), 3)).isEmpty();
  }

  @Test
  void catchesUpAMonth() {
    publish(List.of(brief(ours, "Monday.", 0)));

    var found = store().findReopened(Map.of(ours.id(), DAY.plusDays(60)), 3);

    assertThat(found)
        .isEqualTo(Map.of(ours.id(), DAY.plusDays(30).datesUntil(DAY.plusDays(60)).toList()));
  }

  @Test
  void publishesNothingUnderAClaimThatSomebodyElseHas() {
    var other = organization();
    know(other);
    Claims first = dues().claim(List.of(ours.id()));
    dues().release(first);
    Claims second = dues().claim(List.of(ours.id(), other.id()));
    var old = new HashMap<>(second.numbers());
    old.putAll(first.numbers());
    var briefs = List.of(brief(ours, "Monday.", 0), brief(other, "Monday.", 0));

    assertThat(store().publish(briefs, new Claims(old)))
        .containsExactly(Publication.TAKEN, Publication.PUBLISHED);
    assertThat(store().find(ours.id(), DAY)).isEmpty();
    assertThat(store().publish(briefs, second))
        .containsExactly(Publication.PUBLISHED, Publication.UNCHANGED);
  }

  @Test
  void takesOtherRequestsForTheSameWordsAsTheSame() {
    publish(List.of(worded(brief(ours, "Same.", 0), SomeWords.PROVENANCE)));

    assertThat(store().find(ours.id(), DAY).orElseThrow().brief().items().get(4).wording())
        .extracting(BriefItem.Wording::provenance)
        .isEqualTo(SomeWords.PROVENANCE);
    assertThat(publish(List.of(worded(brief(ours, "Same.", 0), SomeWords.UNKNOWN))))
        .containsExactly(Publication.UNCHANGED);
  }

  @Test
  void findsNothingOnADayWithoutABrief() {
    publish(List.of(brief(ours, "Tuesday.", 0)));

    assertThat(store().find(ours.id(), DAY.plusDays(1))).isEmpty();
    assertThat(store().findRevision(ours.id(), DAY.minusDays(1), 1)).isEmpty();
  }

  @Test
  void writesNothingWhenTheSameIsPublishedAgain() {
    publish(List.of(brief(ours, "Same.", 0)));

    assertThat(publish(List.of(brief(ours, "Same.", 0)))).containsExactly(Publication.UNCHANGED);
    assertThat(store().find(ours.id(), DAY).orElseThrow().revisions()).hasSize(1);
  }

  @Test
  void keepsEveryRevisionReadable() {
    publish(List.of(brief(ours, "First.", 0)));
    publish(List.of(brief(ours, "Second.", 0)));
    assertThat(publish(List.of(brief(ours, "Third.", 0)))).containsExactly(Publication.REVISED);

    assertThat(store().find(ours.id(), DAY).orElseThrow().brief())
        .isEqualTo(brief(ours, "Third.", 0));
    var first = store().findRevision(ours.id(), DAY, 1).orElseThrow();
    assertThat(first.brief()).isEqualTo(brief(ours, "First.", 0));
    assertThat(first.revisions()).extracting(Revision::revision).containsExactly(1, 2, 3);
    assertThat(store().findRevision(ours.id(), DAY, 4)).isEmpty();
    assertThat(store().findRevision(ours.id(), DAY, 0)).isEmpty();
    assertThat(store().findRevision(ours.id(), DAY, -1)).isEmpty();
  }

  @Test
  void revisesWhenTheFactsBehindTheSameWordsChanged() {
    publish(List.of(brief(ours, "Same.", 0)));
    long version = changeRecords(ours);
    assertThat(publish(List.of(brief(ours, "Same.", version))))
        .containsExactly(Publication.UNCHANGED);

    assertThat(publish(List.of(brief(ours, "Same.", version, "other"))))
        .containsExactly(Publication.REVISED);
  }

  @Test
  void refusesABriefMadeFromOlderRecords() {
    long version = changeRecords(ours);

    assertThat(publish(List.of(brief(ours, "Old.", version - 1))))
        .containsExactly(Publication.OUTDATED);
    assertThat(store().find(ours.id(), DAY)).isEmpty();
    assertThat(publish(List.of(brief(ours, "New.", version))))
        .containsExactly(Publication.PUBLISHED);
  }

  @Test
  void saysOfEachInABatchWhatBecameOfIt() {
    var theirs = organization();
    know(theirs);
    publish(List.of(brief(ours, "Old.", 0)));

    assertThat(publish(List.of(brief(ours, "New.", 0), brief(theirs, "New.", 0))))
        .containsExactly(Publication.REVISED, Publication.PUBLISHED);
    assertThat(publish(List.of())).isEmpty();
  }

  @Test
  void refusesTwoBriefsOfOneDayInABatch() {
    assertThatThrownBy(() -> publish(List.of(brief(ours, "One.", 0), brief(ours, "Two.", 0))))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void writesNoneOfABatchThatFails() {
    var stranger = organization();

    assertThatThrownBy(() -> publish(List.of(brief(ours, "One.", 0), brief(stranger, "Two.", 0))))
        .hasMessageContaining(stranger.id().toString());
    assertThat(store().find(ours.id(), DAY)).isEmpty();
  }

  @Test
  void showsNoBriefOfAnotherOrganization() {
    publish(List.of(brief(ours, "Ours.", 0)));

    assertThat(store().find(organization().id(), DAY)).isEmpty();
    assertThat(store().findRevision(organization().id(), DAY, 1)).isEmpty();
  }

  @Test
  void keepsOneCurrentWhenManyPublishAtOnce() throws Exception {
    List<Callable<List<Publication>>> tries = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      var brief = brief(ours, "Try " + i + ".", 0);
      tries.add(() -> publish(List.of(brief)));
    }
    try (var threads = Executors.newFixedThreadPool(4)) {
      var results =
          threads.invokeAll(tries).stream().map(Future::resultNow).map(List::getFirst).toList();

      assertThat(results).containsOnlyOnce(Publication.PUBLISHED);
      assertThat(results).doesNotContain(Publication.UNCHANGED, Publication.OUTDATED);
    }
    assertThat(store().find(ours.id(), DAY).orElseThrow().revision()).isEqualTo(8);
  }
}
