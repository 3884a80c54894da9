package dev.daybrief.ingest.attached;

import java.util.List;

/// A mapping file cannot be used. Each line names a place in it and says what to do.
public final class MappingProblem extends RuntimeException {

  private static final long serialVersionUID = 1;

  MappingProblem(List<String> problems) {
    super(String.join("\n", problems));
  }
}
