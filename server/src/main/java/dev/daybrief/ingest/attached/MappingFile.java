package dev.daybrief.ingest.attached;

import dev.daybrief.attach.Feed;
import dev.daybrief.attach.OrganizationTable;
import dev.daybrief.attach.SourceMapping;
import dev.daybrief.ingest.RecordKind;
import dev.daybrief.record.SourceKind;
import java.io.StringReader;
import java.time.Duration;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Node;

/// Reads a mapping file, in YAML or JSON: docs/attach.md describes it.
public final class MappingFile {

  private static final Duration USUAL_OVERLAP = Duration.ofHours(1);
  private static final int LONGEST_OVERLAP_MINUTES = 60 * 24 * 7;

  private final List<String> problems = new ArrayList<>();

  private MappingFile() {}

  /// Throws [MappingProblem] with every problem it finds.
  public static SourceMapping parse(String text) {
    return new MappingFile().read(text);
  }

  private SourceMapping read(String text) {
    var root = new Section("the mapping", composed(text), problems);
    ZoneId times = root.read("times", "", MappingFile::zone, ZoneOffset.UTC);
    Duration overlap = root.read("overlap-minutes", "60", MappingFile::minutes, USUAL_OVERLAP);
    OrganizationTable organizations =
        root.section("organizations").map(this::organizations).orElse(null);
    var feeds = new ArrayList<Feed>();
    for (SourceKind kind : SourceKind.values()) {
      root.sections(kind.word()).forEach(section -> feeds.add(feed(kind, section)));
    }
    root.end();
    if (organizations == null) {
      problems.add("line 1: the mapping has no `organizations`; say where they are listed");
    }
    if (feeds.isEmpty()) {
      problems.add("line 1: the mapping has none of calls, feedback, service-records; add one");
    }
    if (organizations == null || !problems.isEmpty()) {
      throw new MappingProblem(problems);
    }
    return new SourceMapping(times, overlap, organizations, feeds);
  }

  private static Node composed(String text) {
    try {
      Node node =
          new Yaml(new SafeConstructor(new LoaderOptions())).compose(new StringReader(text));
      if (node != null) {
        return node;
      }
      throw new MappingProblem(List.of("line 1: the mapping is empty"));
    } catch (MarkedYAMLException e) {
      var mark = e.getProblemMark();
      throw new MappingProblem(
          List.of(
              "line %d: it is neither YAML nor JSON: %s"
                  .formatted(mark == null ? 1 : mark.getLine() + 1, e.getProblem())));
    } catch (YAMLException e) {
      throw new MappingProblem(List.of("line 1: it is neither YAML nor JSON"));
    }
  }

  private OrganizationTable organizations(Section section) {
    var table =
        new OrganizationTable(
            new OrganizationTable.Listing(
                section.sql("from"),
                section.optionalSql("where"),
                section.sql("id"),
                section.sql("name")),
            section.optionalSql("zone-sql"),
            section.optionalSql("language-sql"),
            new OrganizationTable.Defaults(
                section.read("zone", "", MappingFile::zone, ZoneOffset.UTC),
                section.read("language", "en", MappingFile::locale, Locale.ENGLISH)));
    section.end();
    return table;
  }

  private Feed feed(SourceKind kind, Section section) {
    var rows =
        new Feed.Rows(
            section.sql("from"),
            section.optionalSql("where"),
            section.sql("organization"),
            section.sql("id"),
            section.sql("changed"));
    Map<String, String> columns = columns(kind, section);
    columns.putIfAbsent("external_id", rows.id());
    columns.putIfAbsent("updated_at", rows.changed());
    RecordKind.of(kind).requiredNames().stream()
        .filter(name -> !columns.containsKey(name))
        .forEach(name -> section.problem("columns", "columns has no `" + name + "`; add it"));
    var feed = new Feed(section.name(), kind, rows, columns, statuses(kind, section));
    section.end();
    return feed;
  }

  private static Map<String, String> columns(SourceKind kind, Section section) {
    var columns = new LinkedHashMap<String, String>();
    section
        .section("columns")
        .ifPresent(
            given -> {
              for (String name : RecordKind.of(kind).columnNames()) {
                String sql = given.optionalSql(name);
                if (sql != null) {
                  columns.put(name, sql);
                }
              }
              given.end();
            });
    return columns;
  }

  private static Map<String, String> statuses(SourceKind kind, Section section) {
    var statuses = new LinkedHashMap<String, String>();
    section
        .section("statuses")
        .ifPresent(
            given -> {
              for (String theirs : given.keys()) {
                String ours = given.required(theirs);
                if (!RecordKind.of(kind).knowsStatus(ours)) {
                  given.problem(theirs, "\"%s\" is no status of %s".formatted(ours, kind.word()));
                }
                statuses.put(Statuses.key(theirs), ours);
              }
            });
    return statuses;
  }

  private static ZoneId zone(String text) {
    if (text.isEmpty()) {
      throw new IllegalArgumentException("name an IANA zone such as Europe/Berlin, or UTC");
    }
    return ZoneId.of(text);
  }

  private static Locale locale(String text) {
    return new Locale.Builder().setLanguageTag(text).build();
  }

  private static Duration minutes(String text) {
    int minutes = Integer.parseInt(text);
    if (minutes < 0 || minutes > LONGEST_OVERLAP_MINUTES) {
      throw new IllegalArgumentException("give minutes, 0 to " + LONGEST_OVERLAP_MINUTES);
    }
    return Duration.ofMinutes(minutes);
  }
}
