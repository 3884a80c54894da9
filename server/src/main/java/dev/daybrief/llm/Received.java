package dev.daybrief.llm;

import dev.daybrief.prompt.Shortfall;
import java.net.http.HttpHeaders;

/// What came back for a request.
sealed interface Received {

  /// @param body read whole, within the limit, as UTF-8
  record Whole(int status, HttpHeaders headers, String body) implements Received {}

  record Lost(Shortfall why) implements Received {}
}
