package dev.daybrief.sample;

import dev.daybrief.day.Organization;
import dev.daybrief.day.OrganizationId;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;

/// An organisation of the sample.
///
/// @param callsADay on an average open day; 0 for one without data
/// @param closed weekdays on which nobody works
/// @param phonePrefix of a range that no real customer has
/// @param latest what happened on the last open day of the first load
public record SampleOrganization(
    Organization organization,
    int callsADay,
    Set<DayOfWeek> closed,
    String phonePrefix,
    Story latest) {

  public SampleOrganization {
    closed = Set.copyOf(closed);
  }

  /// What to look at.
  public String hint() {
    return callsADay == 0 ? "new, without data" : latest.hint();
  }

  /// Whether something is planted on its story day.
  public boolean hasStory() {
    return latest != Story.NONE;
  }

  /// All of the sample.
  public static List<SampleOrganization> all() {
    return List.of(
        of(
            "berlin-mitte",
            "Autohaus Mitte",
            "Europe/Berlin",
            "de",
            60,
            "+49305550",
            Story.MISSED_CALLS,
            DayOfWeek.SUNDAY),
        of(
            "madrid-norte",
            "Talleres Norte",
            "Europe/Madrid",
            "es",
            90,
            "+34915550",
            Story.WAITING_COMPLAINTS,
            DayOfWeek.SUNDAY),
        of(
            "new-york-midtown",
            "Midtown Motors",
            "America/New_York",
            "en-US",
            220,
            "+1212555",
            Story.FEW_COMPLETED),
        of(
            "sydney-harbour",
            "Harbour Auto Care",
            "Australia/Sydney",
            "en-AU",
            80,
            "+61255501",
            Story.UNHAPPY_CUSTOMERS,
            DayOfWeek.SUNDAY),
        of(
            "kolkata-salt-lake",
            "Salt Lake Service",
            "Asia/Kolkata",
            "hi-IN",
            45,
            "+91335550",
            Story.NONE,
            DayOfWeek.SUNDAY),
        of(
            "cairo-nile",
            "مركز النيل",
            "Africa/Cairo",
            "ar-EG",
            40,
            "+2025550",
            Story.CALLS_SILENT,
            DayOfWeek.FRIDAY),
        of(
            "dublin-quay",
            "Quay Garage",
            "Europe/Dublin",
            "en-IE",
            4,
            "+35315550",
            Story.NONE,
            DayOfWeek.MONDAY),
        of(
            "auckland-new",
            "Southern Cross Autos",
            "Pacific/Auckland",
            "en-NZ",
            0,
            "+6495550",
            Story.NONE));
  }

  /// Invented records for any organisation, with an unusual last day. No telephone of the range
  /// rings anywhere.
  static SampleOrganization of(Organization organization) {
    return new SampleOrganization(
        organization, 60, Set.of(DayOfWeek.SUNDAY), "+447700900", Story.MISSED_CALLS);
  }

  private static SampleOrganization of(
      String slug,
      String name,
      String zone,
      String language,
      int callsADay,
      String phonePrefix,
      Story latest,
      DayOfWeek... closed) {
    var id = UUID.nameUUIDFromBytes(("sample " + slug).getBytes(StandardCharsets.UTF_8));
    return new SampleOrganization(
        new Organization(
            new OrganizationId(id), slug, name, ZoneId.of(zone), Locale.forLanguageTag(language)),
        callsADay,
        Set.of(closed),
        phonePrefix,
        latest);
  }
}
