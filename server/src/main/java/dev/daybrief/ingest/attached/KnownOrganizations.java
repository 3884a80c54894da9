package dev.daybrief.ingest.attached;

import dev.daybrief.attach.OrganizationTable;
import dev.daybrief.attach.SourceOrganization;
import dev.daybrief.day.Organization;
import dev.daybrief.day.OrganizationId;
import dev.daybrief.day.Organizations;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Finds the organisation of a row. Those that the other database lists and we do not know are
/// added.
final class KnownOrganizations {

  private static final int LONGEST_NAME = 200;
  private static final Pattern CONTROLS = Pattern.compile("[\\x00-\\x1f\\x7f-\\x9f]");
  private static final UUID NOBODY = new UUID(0, 0);

  private final Map<String, Organization> byTheirId = new HashMap<>();
  private final Map<OrganizationId, Organization> byId = new HashMap<>();

  /// @param source whose ids are meant where they are no UUIDs
  static KnownOrganizations of(
      String source,
      List<SourceOrganization> listed,
      OrganizationTable.Defaults defaults,
      Organizations organizations) {
    var known = new KnownOrganizations();
    var ours = new HashMap<OrganizationId, Organization>();
    Set<String> slugs = new HashSet<>();
    for (Organization one : organizations.listAll()) {
      ours.put(one.id(), one);
      slugs.add(one.slug());
    }
    for (SourceOrganization theirs : listed) {
      OrganizationId id = id(source, theirs.id());
      if (!id.value().equals(NOBODY)) {
        known.put(
            theirs.id(),
            ours.computeIfAbsent(
                id, _ -> added(named(id, theirs, defaults, slugs), slugs, organizations)));
      }
    }
    return known;
  }

  private void put(String theirId, Organization organization) {
    byTheirId.put(theirId, organization);
    byId.put(organization.id(), organization);
  }

  Optional<Organization> find(@Nullable String theirId) {
    return Optional.ofNullable(theirId).map(byTheirId::get);
  }

  Collection<OrganizationId> ids() {
    return List.copyOf(byId.keySet());
  }

  Optional<Organization> find(OrganizationId id) {
    return Optional.ofNullable(byId.get(id));
  }

  /// One of the listed, as it would be added; an invented one where there is none.
  static Organization example(
      List<SourceOrganization> listed, OrganizationTable.Defaults defaults) {
    SourceOrganization one =
        listed.isEmpty()
            ? new SourceOrganization("example", "Example", null, null)
            : listed.getFirst();
    return named(id("example", one.id()), one, defaults, Set.of());
  }

  /// The same id where theirs is a UUID; else always the same for the same source and id.
  static OrganizationId id(String source, String theirId) {
    try {
      UUID same = UUID.fromString(theirId);
      if (same.toString().equalsIgnoreCase(theirId)) {
        return new OrganizationId(same);
      }
    } catch (IllegalArgumentException e) {
      // No UUID: one is made of it.
    }
    return new OrganizationId(
        UUID.nameUUIDFromBytes(
            ("daybrief:" + source + ":" + theirId).getBytes(StandardCharsets.UTF_8)));
  }

  private static Organization added(
      Organization organization, Set<String> slugs, Organizations organizations) {
    organizations.add(organization, false);
    slugs.add(organization.slug());
    return organization;
  }

  private static Organization named(
      OrganizationId id,
      SourceOrganization theirs,
      OrganizationTable.Defaults defaults,
      Set<String> slugs) {
    String name = name(theirs, id);
    return new Organization(
        id,
        Slugs.of(name, id.toString(), slugs::contains),
        name,
        zone(theirs.zone(), defaults.zone()),
        locale(theirs.language(), defaults.locale()));
  }

  private static String name(SourceOrganization theirs, OrganizationId id) {
    String given = plain(theirs.name());
    String name = given.isEmpty() ? plain(theirs.id()) : given;
    return name.isEmpty() ? id.toString() : name;
  }

  private static String plain(@Nullable String text) {
    String plain = text == null ? "" : CONTROLS.matcher(text).replaceAll(" ").strip();
    return plain.substring(0, Math.min(plain.length(), LONGEST_NAME));
  }

  private static ZoneId zone(@Nullable String text, ZoneId otherwise) {
    try {
      return text == null ? otherwise : ZoneId.of(text.strip());
    } catch (DateTimeException e) {
      return otherwise;
    }
  }

  private static Locale locale(@Nullable String text, Locale otherwise) {
    try {
      Locale locale =
          text == null ? otherwise : new Locale.Builder().setLanguageTag(text.strip()).build();
      return locale.getLanguage().isEmpty() ? otherwise : locale;
    } catch (IllformedLocaleException e) {
      return otherwise;
    }
  }
}
