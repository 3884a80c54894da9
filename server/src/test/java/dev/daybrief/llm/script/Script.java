package dev.daybrief.llm.script;

import java.io.IOException;

/// How a request is answered.
@FunctionalInterface
public interface Script {

  void play(Asked asked, Line line) throws IOException;
}
