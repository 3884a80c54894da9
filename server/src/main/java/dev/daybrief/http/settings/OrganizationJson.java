package dev.daybrief.http.settings;

import com.fasterxml.jackson.databind.JsonNode;
import dev.daybrief.day.OpeningHours;
import dev.daybrief.day.OrganizationSettings;
import dev.daybrief.http.KnownOrganizations.Known;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/// An organisation's settings as they come and go.
///
/// @param zone IANA name
/// @param locale BCP 47
record OrganizationJson(
    String slug,
    boolean sample,
    String name,
    String zone,
    String locale,
    OpeningJson opening,
    boolean modelWords) {

  private static final Set<String> PARTS =
      Set.of("name", "zone", "locale", "opening", "modelWords");
  private static final String END_OF_DAY = "24:00";

  /// @param until 24:00 for the end of the day
  record OpeningJson(List<String> days, String from, String until) {

    private static final Set<String> PARTS = Set.of("days", "from", "until");

    static OpeningJson of(OpeningHours hours) {
      return new OpeningJson(
          hours.days().stream().sorted().map(OpeningJson::word).toList(),
          hours.from().toString(),
          hours.until().equals(LocalTime.MIDNIGHT) ? END_OF_DAY : hours.until().toString());
    }

    private static String word(DayOfWeek day) {
      return day.name().toLowerCase(Locale.ROOT);
    }

    static OpeningHours read(JsonNode json) {
      require(hasOnly(json, PARTS) && json.path("days").isArray(), "opening has days, from, until");
      var days = EnumSet.noneOf(DayOfWeek.class);
      json.path("days").forEach(day -> require(days.add(day(day)), "a day is named once"));
      LocalTime until =
          text(json, "until").equals(END_OF_DAY) ? LocalTime.MIDNIGHT : time(text(json, "until"));
      require(
          text(json, "until").equals(END_OF_DAY) || !until.equals(LocalTime.MIDNIGHT),
          "the end of the day is 24:00");
      return new OpeningHours(days, time(text(json, "from")), until);
    }

    private static DayOfWeek day(JsonNode json) {
      return Arrays.stream(DayOfWeek.values())
          .filter(day -> json.isTextual() && word(day).equals(json.asText()))
          .findFirst()
          .orElseThrow(() -> new IllegalArgumentException("days are monday to sunday"));
    }

    private static LocalTime time(String text) {
      require(text.matches("([01]\\d|2[0-3]):[0-5]\\d"), "a time of day is written like 09:00");
      return LocalTime.parse(text);
    }
  }

  static OrganizationJson of(Known known, OrganizationSettings settings) {
    return new OrganizationJson(
        known.organization().slug(),
        known.sample(),
        settings.name(),
        settings.zone().getId(),
        settings.locale().toLanguageTag(),
        OpeningJson.of(settings.opening()),
        settings.modelWords());
  }

  /// @throws IllegalArgumentException with what is wrong, for the one who sent it
  static OrganizationSettings read(JsonNode json) {
    require(
        hasOnly(json, PARTS), "send name, zone, locale, opening and modelWords, and nothing else");
    require(json.path("modelWords").isBoolean(), "modelWords is true or false");
    String zone = text(json, "zone");
    require(
        ZoneId.getAvailableZoneIds().contains(zone), "zone is an IANA name, like Europe/Berlin");
    return new OrganizationSettings(
        text(json, "name").strip(),
        ZoneId.of(zone),
        locale(text(json, "locale")),
        OpeningJson.read(json.path("opening")),
        json.path("modelWords").asBoolean());
  }

  private static Locale locale(String tag) {
    try {
      Locale locale = new Locale.Builder().setLanguageTag(tag).build();
      require(!locale.getLanguage().isEmpty() && tag.length() <= 35, "locale is like de or en-GB");
      return locale;
    } catch (IllformedLocaleException e) {
      throw new IllegalArgumentException("locale is a language tag, like de or en-GB", e);
    }
  }

  private static boolean hasOnly(JsonNode json, Set<String> parts) {
    return json.isObject()
        && json.properties().stream()
            .map(part -> part.getKey())
            .collect(Collectors.toSet())
            .equals(parts);
  }

  private static String text(JsonNode json, String name) {
    require(json.path(name).isTextual(), name + " is a text");
    return json.path(name).asText();
  }

  private static void require(boolean right, String otherwise) {
    if (!right) {
      throw new IllegalArgumentException(otherwise);
    }
  }
}
