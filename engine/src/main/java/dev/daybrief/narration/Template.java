package dev.daybrief.narration;

import dev.daybrief.narration.Segment.Slot;
import dev.daybrief.narration.Segment.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// The text form of segments: plain words with `{slot}` and `{slot:format}`.
final class Template {

  static List<Segment> parse(String text) {
    var segments = new ArrayList<Segment>();
    int from = 0;
    while (from < text.length()) {
      int open = text.indexOf('{', from);
      int close = open < 0 ? -1 : text.indexOf('}', open);
      if (close < 0) {
        segments.add(new Words(text.substring(from)));
        break;
      }
      if (open > from) {
        segments.add(new Words(text.substring(from, open)));
      }
      segments.add(slot(text.substring(open + 1, close)));
      from = close + 1;
    }
    return segments;
  }

  private static Slot slot(String text) {
    int colon = text.indexOf(':');
    return colon < 0
        ? new Slot(text, SlotFormat.PLAIN)
        : new Slot(
            text.substring(0, colon),
            SlotFormat.valueOf(text.substring(colon + 1).toUpperCase(Locale.ROOT)));
  }

  private Template() {}
}
