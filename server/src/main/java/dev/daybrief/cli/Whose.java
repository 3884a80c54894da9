package dev.daybrief.cli;

import dev.daybrief.day.Organization;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;

/// Options of a command that works on all organisations or on named ones.
final class Whose {

  @Option(
      names = "--organization",
      paramLabel = "SLUG",
      description = "One organisation; may be repeated.")
  private List<String> slugs = new ArrayList<>();

  @Option(names = "--all", description = "Every organisation.")
  private boolean all;

  void check() {
    if (all == !slugs.isEmpty()) {
      throw Problem.usage("Say which organisations: --all, or --organization SLUG once or more.");
    }
  }

  boolean isEverybody() {
    return all;
  }

  boolean isSaid() {
    return all || !slugs.isEmpty();
  }

  List<Organization> chosen(Installation installation) {
    if (all) {
      return installation.organizations().listAll();
    }
    return slugs.stream().distinct().map(slug -> Organizing.named(installation, slug)).toList();
  }
}
