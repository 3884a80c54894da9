package dev.daybrief.http.doors;

import dev.daybrief.brief.ProofSource.Place;
import dev.daybrief.brief.RecordList;
import dev.daybrief.day.Organization;
import dev.daybrief.http.Cursor;
import dev.daybrief.http.ParameterText;
import dev.daybrief.http.Problem;
import dev.daybrief.http.Request;
import dev.daybrief.http.doors.Payload.Refused;
import dev.daybrief.metric.Source;
import dev.daybrief.record.CallStatus;
import dev.daybrief.record.Direction;
import dev.daybrief.record.ServiceStatus;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// Reads what is asked of a list.
record RecordsQuery(Source source, Set<String> traits) {

  private static final int USUAL_PAGE = 50;
  private static final int LARGEST_PAGE = 100;
  private static final Pattern LIMIT = Pattern.compile("[1-9]\\d{0,2}");

  /// No record is older or later.
  private static final Instant FIRST = Instant.parse("1899-12-01T00:00:00Z");

  private static final Instant LAST = Instant.parse("2200-02-01T00:00:00Z");

  static RecordsQuery of(Source source) {
    return new RecordsQuery(
        source,
        switch (source) {
          case CALLS -> Set.of("status", "direction", "agent", "campaign");
          case FEEDBACK -> Set.of();
          case SERVICE_RECORDS -> Set.of("status", "service_type", "advisor");
        });
  }

  RecordList.Query read(Request request, Organization organization) throws Refused {
    var known = new HashSet<>(traits);
    known.addAll(Set.of("from", "to", "limit", "cursor"));
    if (source == Source.FEEDBACK) {
      known.add("q");
    }
    if (!request.hasOnly(known)) {
      throw refused("Parameters are %s, each once.".formatted(String.join(", ", known)));
    }
    return new RecordList.Query(
        source,
        date(request, "from").map(date -> organization.day(date).start()).orElse(FIRST),
        date(request, "to").map(date -> organization.day(date).end()).orElse(LAST),
        traits(request),
        text(request, "q"),
        cursor(request),
        limit(request));
  }

  private Map<String, String> traits(Request request) throws Refused {
    var asked = new HashMap<String, String>();
    for (String trait : traits) {
      Optional<String> text = text(request, trait);
      if (text.isPresent()) {
        asked.put(trait, stored(trait, text.get()));
      }
    }
    return asked;
  }

  /// The word of the stored row for one that may be written in several ways.
  private String stored(String trait, String text) throws Refused {
    Optional<String> word =
        switch (trait) {
          case "direction" -> Direction.parse(text).map(Direction::word);
          case "status" ->
              source == Source.CALLS
                  ? CallStatus.parse(text).map(CallStatus::word)
                  : ServiceStatus.parse(text).map(ServiceStatus::word);
          default -> Optional.of(text);
        };
    return word.orElseThrow(() -> refused("No %s has this %s.".formatted(source.word(), trait)));
  }

  private static Optional<LocalDate> date(Request request, String name) throws Refused {
    Optional<String> text = request.parameter(name);
    Optional<LocalDate> day = text.flatMap(ParameterText::day);
    if (text.isPresent() && day.isEmpty()) {
      throw refused(name + " is a day of 1900 to 2199, like 2026-11-20.");
    }
    return day;
  }

  private static Optional<String> text(Request request, String name) throws Refused {
    Optional<String> text = request.parameter(name);
    if (text.filter(value -> !ParameterText.isSearchable(value)).isPresent()) {
      throw refused(name + " has 1 to 200 characters.");
    }
    return text;
  }

  private static Optional<Place> cursor(Request request) throws Refused {
    Optional<String> cursor = request.parameter("cursor");
    Optional<Place> place = cursor.flatMap(Cursor::place);
    if (cursor.isPresent() && place.isEmpty()) {
      throw refused("cursor is the next of the page before.");
    }
    return place;
  }

  private static int limit(Request request) throws Refused {
    int limit =
        request
            .parameter("limit")
            .map(text -> LIMIT.matcher(text).matches() ? Integer.parseInt(text) : 0)
            .orElse(USUAL_PAGE);
    if (limit < 1 || limit > LARGEST_PAGE) {
      throw refused("limit is 1 to %d.".formatted(LARGEST_PAGE));
    }
    return limit;
  }

  private static Refused refused(String detail) {
    return new Refused(Problem.BAD_REQUEST, detail);
  }
}
