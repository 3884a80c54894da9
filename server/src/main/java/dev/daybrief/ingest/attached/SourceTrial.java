package dev.daybrief.ingest.attached;

import dev.daybrief.attach.ExaminedDatabase;
import dev.daybrief.attach.Feed;
import dev.daybrief.attach.SourceFault;
import dev.daybrief.attach.SourceMapping;
import dev.daybrief.attach.SourceOrganization;
import dev.daybrief.day.Organization;
import dev.daybrief.ingest.RecordKind;
import dev.daybrief.ingest.RowReading;
import dev.daybrief.record.RecordProblem;
import dev.daybrief.record.SourceRecord;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Looks at an attached database before it is relied on, and stores nothing.
public final class SourceTrial {

  /// Rows of each feed that are read to find what would be refused.
  private static final int READ = 2_000;

  private static final int SHOWN = 5;
  private static final int LONGEST_VALUE = 60;

  private final SourceMapping mapping;
  private final ExaminedDatabase theirs;

  public SourceTrial(SourceMapping mapping, ExaminedDatabase theirs) {
    this.mapping = mapping;
    this.theirs = theirs;
  }

  /// What was seen of a feed.
  ///
  /// @param sample values by our column, as they would be read
  /// @param problems a sentence each
  public record Seen(
      String feed, long rows, List<Map<String, String>> sample, List<String> problems) {}

  /// @param warnings about the role
  public record Trial(List<String> warnings, List<Seen> feeds) {

    public boolean well() {
      return feeds.stream().allMatch(feed -> feed.problems().isEmpty());
    }
  }

  /// Throws [SourceFault] where the organisations cannot be read.
  public Trial run() {
    List<SourceOrganization> listed = theirs.organizations(mapping.organizations());
    List<String> warnings =
        theirs.excessRights().stream()
            .map(right -> right + "; reading is all that is needed, take it away")
            .toList();
    return new Trial(warnings, mapping.feeds().stream().map(feed -> seen(feed, listed)).toList());
  }

  private Seen seen(Feed feed, List<SourceOrganization> listed) {
    List<String> misfits = theirs.misfits(feed);
    if (!misfits.isEmpty()) {
      return new Seen(feed.name(), 0, List.of(), misfits);
    }
    var problems = new ArrayList<String>();
    try {
      theirs.check(feed);
      var counts = theirs.count(feed, mapping.organizations());
      addCounts(counts, problems);
      theirs.statuses(feed).forEach((word, rows) -> addStatus(feed, word, rows, problems));
      return new Seen(feed.name(), counts.all(), sample(feed, listed, problems), problems);
    } catch (SourceFault fault) {
      problems.add(fault.reason());
      return new Seen(feed.name(), 0, List.of(), problems);
    }
  }

  private static void addCounts(ExaminedDatabase.RowCounts counts, List<String> problems) {
    if (counts.ofNobody() > 0) {
      problems.add(counts.ofNobody() + " rows have no organization, or one that is not listed");
    }
    if (counts.repeated() > 0) {
      problems.add(
          counts.repeated() + " rows share their id with another one; map `id` to what is unique");
    }
    if (counts.undated() > 0) {
      problems.add(
          counts.undated()
              + " rows have no change time; a full sync alone finds that they changed");
    }
  }

  private static void addStatus(Feed feed, String word, long rows, List<String> problems) {
    String ours = feed.statuses().getOrDefault(Statuses.key(word), word);
    if (!RecordKind.of(feed.kind()).knowsStatus(ours)) {
      problems.add(
          "%d rows have the unknown status \"%s\"; add it to `statuses`, or leave them out by `where`"
              .formatted(rows, RowReading.shown(word, LONGEST_VALUE)));
    }
  }

  private List<Map<String, String>> sample(
      Feed feed, List<SourceOrganization> listed, List<String> problems) {
    var sample = new ArrayList<Map<String, String>>();
    var refusals = new LinkedHashMap<String, Refusals>();
    var reading = reading(feed);
    var statuses = new Statuses(feed);
    Organization anybody = KnownOrganizations.example(listed, mapping.organizations().defaults());
    theirs.read(
        feed,
        dev.daybrief.attach.Position.START,
        READ,
        (_, _, values) -> {
          statuses.translate(values);
          if (sample.size() < SHOWN) {
            sample.add(shown(feed, values));
          }
          if (reading.read(anybody, values) instanceof RowReading.Row.Bad<?> bad) {
            refusals.computeIfAbsent(bad.problem().column(), _ -> new Refusals(bad.problem()))
                .count++;
          }
        });
    refusals.forEach(
        (column, refused) -> {
          if (!column.equals("status")) { // counted over all rows above
            problems.add(
                "%d of the first %d rows would be refused: %s %s"
                    .formatted(refused.count, READ, column, refused.first.reason()));
          }
        });
    return sample;
  }

  private RowReading<? extends SourceRecord> reading(Feed feed) {
    return new RowReading<>(RecordKind.of(feed.kind()), mapping.times(), feed.columnNames());
  }

  private static final class Refusals {

    final RecordProblem first;
    long count;

    Refusals(RecordProblem first) {
      this.first = first;
    }
  }

  private static Map<String, String> shown(Feed feed, @Nullable String[] values) {
    var shown = new LinkedHashMap<String, String>();
    List<String> names = feed.columnNames();
    for (int place = 0; place < values.length; place++) {
      if (values[place] != null) {
        shown.put(names.get(place), RowReading.shown(values[place], LONGEST_VALUE));
      }
    }
    return shown;
  }
}
