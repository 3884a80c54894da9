package dev.daybrief.http;

import java.nio.charset.StandardCharsets;

/// What a reader of a page is sent.
public final class ShownText {

  public static String of(Page page) {
    return page.brief().plain().bytes().toString(StandardCharsets.UTF_8);
  }

  private ShownText() {}
}
