package dev.daybrief.sample;

import dev.daybrief.record.CallRecord;
import dev.daybrief.record.FeedbackRecord;
import dev.daybrief.record.ServiceRecord;
import dev.daybrief.record.SourceRecord;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;

/// The records of a sample organisation, day by day. A date's records do not depend on how many
/// days are asked for, so that the sample can be continued every morning.
///
/// @param storyDay the date of the organisation's [SampleOrganization#latest] story
public record SampleYear(SampleOrganization organization, LocalDate storyDay) {

  /// Twelve weeks, which a brief compares with, and some.
  private static final int UNDISTURBED_DAYS = 90;

  /// One of so many days has a busy story of its own.
  private static final int STORY_EVERY = 45;

  /// The story is planted on the last open day of the first load.
  ///
  /// @param last day of the first load
  public static SampleYear endingOn(SampleOrganization organization, LocalDate last) {
    LocalDate day = last;
    while (new SampleDay(organization, day, Story.NONE).isClosed()) {
      day = day.minusDays(1);
    }
    return new SampleYear(organization, day);
  }

  /// Versions that are known at the instant, of records that began on one of the dates.
  public List<CallRecord> calls(LocalDate from, LocalDate to, Instant known) {
    return records(from, to, known, SampleCalls::of);
  }

  public List<FeedbackRecord> feedback(LocalDate from, LocalDate to, Instant known) {
    return records(from, to, known, SampleFeedback::of);
  }

  public List<ServiceRecord> serviceRecords(LocalDate from, LocalDate to, Instant known) {
    return records(from, to, known, SampleServices::of);
  }

  private <R extends SourceRecord> List<R> records(
      LocalDate from, LocalDate to, Instant known, Function<SampleDay, List<R>> ofDay) {
    return from.datesUntil(to.plusDays(1))
        .map(date -> new SampleDay(organization, date, story(date)))
        .flatMap(day -> ofDay.apply(day).stream())
        .filter(record -> record.version().updatedAt().isBefore(known))
        .filter(record -> isHeard(record))
        .toList();
  }

  /// A silent call system does not tell of the calls made while it is silent either.
  private boolean isHeard(SourceRecord record) {
    if (organization.latest() != Story.CALLS_SILENT || !(record instanceof CallRecord)) {
      return true;
    }
    var zone = organization.organization().zone();
    LocalDate told = record.version().updatedAt().atZone(zone).toLocalDate();
    return !isInLatest(told);
  }

  private boolean isInLatest(LocalDate date) {
    return !date.isAfter(storyDay)
        && date.isAfter(storyDay.minusDays(organization.latest().days()));
  }

  private Story story(LocalDate date) {
    if (isInLatest(date)) {
      return organization.latest();
    }
    if (organization.latest() == Story.CALLS_SILENT) {
      return Story.NONE;
    }
    boolean planted =
        Math.floorMod(date.toEpochDay() + organization.organization().slug().length(), STORY_EVERY)
            == 0;
    return planted && !stealsTheStory(date) ? Story.MISSED_CALLS : Story.NONE;
  }

  /// A day like it shortly before would make the story day less unusual.
  private boolean stealsTheStory(LocalDate date) {
    return organization.latest() == Story.MISSED_CALLS
        && date.isBefore(storyDay)
        && date.isAfter(storyDay.minusDays(UNDISTURBED_DAYS));
  }
}
