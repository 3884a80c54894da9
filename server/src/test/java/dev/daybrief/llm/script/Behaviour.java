package dev.daybrief.llm.script;

import static dev.daybrief.llm.script.Wordy.completion;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.daybrief.prompt.Shortfall;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/// How a provider may behave, each by its name, with what must become of the day's free lines.
public enum Behaviour implements Script {
  TRUTH("truth", End.TRUTH, null, (a, l) -> l.json(truth(a))),
  TRUTH_IN_CHUNKS("truth-in-chunks", End.TRUTH, null, (a, l) -> chunks(l, truth(a))),
  TRUTH_WITHOUT_USAGE(
      "truth-without-usage", End.TRUTH, null, (a, l) -> l.json(without(truth(a), "usage"))),
  TRUTH_WITH_NEGATIVE_USAGE(
      "truth-with-negative-usage",
      End.TRUTH,
      null,
      (a, l) -> l.json(truth(a).replace("1834", "-1834"))),
  TRUTH_AS_OCTETS(
      "truth-as-octets",
      End.TRUTH,
      null,
      (a, l) -> l.answer(200, "application/octet-stream", truth(a))),
  TRUTH_WITH_EXTRA_ENVELOPE(
      "truth-with-extra-envelope",
      End.TRUTH,
      null,
      (a, l) -> l.json(truth(a).replaceFirst("\\{", "{\"surprise\":{\"a\":[1]},"))),
  BUSY_THEN_TRUTH(
      "busy-then-truth", End.TRUTH, null, (a, l) -> afterOne(a, l, 429, "Retry-After: 0")),
  BROKEN_THEN_TRUTH("broken-then-truth", End.TRUTH, null, (a, l) -> afterOne(a, l, 503)),
  RESET_THEN_TRUTH("reset-then-truth", End.TRUTH, null, (a, l) -> resetOnce(a, l)),
  SILENCE("silence", End.LATE, Shortfall.TIME_OUT, (_, l) -> l.hang()),
  SILENCE_AFTER_HEAD("silence-after-head", End.LATE, Shortfall.TIME_OUT, (_, l) -> silentBody(l)),
  DRIP("drip", End.LATE, Shortfall.TIME_OUT, Behaviour::drip),
  DRIP_HEAD("drip-head", End.LATE, Shortfall.TIME_OUT, Behaviour::dripHead),
  BUSY(
      "busy",
      End.TEMPLATE,
      Shortfall.RATE_LIMITED,
      (_, l) -> l.answer(429, "application/json", "{\"error\":{\"message\":\"no\"}}")),
  BUSY_RETRY_AFTER_SECONDS(
      "busy-retry-after-seconds",
      End.TEMPLATE,
      Shortfall.RATE_LIMITED,
      (_, l) ->
          l.answer(429, "application/json", "{\"error\":{\"message\":\"no\"}}", "Retry-After: 1")),
  BUSY_RETRY_AFTER_DATE(
      "busy-retry-after-date",
      End.TEMPLATE,
      Shortfall.RATE_LIMITED,
      (_, l) ->
          l.answer(
              429,
              "application/json",
              "{\"error\":{\"message\":\"no\"}}",
              "Retry-After: Wed, 21 Oct 2026 07:28:00 GMT")),
  BUSY_RETRY_AFTER_FAR_DATE(
      "busy-retry-after-far-date",
      End.TEMPLATE,
      Shortfall.RATE_LIMITED,
      (_, l) ->
          l.answer(
              429,
              "application/json",
              "{\"error\":{\"message\":\"no\"}}",
              "Retry-After: Fri, 31 Dec 9999 23:59:59 GMT")),
  BUSY_RETRY_AFTER_GARBAGE(
      "busy-retry-after-garbage",
      End.TEMPLATE,
      Shortfall.RATE_LIMITED,
      (_, l) ->
          l.answer(
              429, "application/json", "{\"error\":{\"message\":\"no\"}}", "Retry-After: soon")),
  BUSY_RETRY_AFTER_NEGATIVE(
      "busy-retry-after-negative",
      End.TEMPLATE,
      Shortfall.RATE_LIMITED,
      (_, l) ->
          l.answer(429, "application/json", "{\"error\":{\"message\":\"no\"}}", "Retry-After: -5")),
  BUSY_RETRY_AFTER_CENTURY(
      "busy-retry-after-century",
      End.TEMPLATE,
      Shortfall.RATE_LIMITED,
      (_, l) ->
          l.answer(
              429,
              "application/json",
              "{\"error\":{\"message\":\"no\"}}",
              "Retry-After: 3153600000")),
  BUSY_RETRY_AFTER_ENDLESS(
      "busy-retry-after-endless",
      End.TEMPLATE,
      Shortfall.RATE_LIMITED,
      (_, l) ->
          l.answer(
              429,
              "application/json",
              "{\"error\":{\"message\":\"no\"}}",
              "Retry-After: 9999999999999999999999999999999999999999")),
  BUSY_RETRY_AFTER_EMPTY(
      "busy-retry-after-empty",
      End.TEMPLATE,
      Shortfall.RATE_LIMITED,
      (_, l) ->
          l.answer(429, "application/json", "{\"error\":{\"message\":\"no\"}}", "Retry-After: ")),
  NO_QUOTA(
      "no-quota",
      End.TEMPLATE,
      Shortfall.NO_QUOTA,
      (_, l) -> l.answer(429, "application/json", "{\"error\":{\"code\":\"insufficient_quota\"}}")),
  STATUS_500(
      "status-500",
      End.TEMPLATE,
      Shortfall.BROKEN,
      (_, l) -> l.answer(500, "application/json", "{\"error\":{\"message\":\"no\"}}")),
  STATUS_502(
      "status-502",
      End.TEMPLATE,
      Shortfall.BROKEN,
      (_, l) -> l.answer(502, "application/json", "{\"error\":{\"message\":\"no\"}}")),
  STATUS_503(
      "status-503",
      End.TEMPLATE,
      Shortfall.BROKEN,
      (_, l) -> l.answer(503, "application/json", "{\"error\":{\"message\":\"no\"}}")),
  STATUS_504(
      "status-504",
      End.TEMPLATE,
      Shortfall.BROKEN,
      (_, l) -> l.answer(504, "application/json", "{\"error\":{\"message\":\"no\"}}")),
  STATUS_529(
      "status-529",
      End.TEMPLATE,
      Shortfall.BROKEN,
      (_, l) -> l.answer(529, "application/json", "{\"error\":{\"message\":\"no\"}}")),
  STATUS_408(
      "status-408",
      End.TEMPLATE,
      Shortfall.BROKEN,
      (_, l) -> l.answer(408, "application/json", "{\"error\":{\"message\":\"no\"}}")),
  STATUS_400(
      "status-400",
      End.TEMPLATE,
      Shortfall.REJECTED,
      (_, l) -> l.answer(400, "application/json", "{\"error\":{\"message\":\"no\"}}")),
  STATUS_404(
      "status-404",
      End.TEMPLATE,
      Shortfall.REJECTED,
      (_, l) -> l.answer(404, "application/json", "{\"error\":{\"message\":\"no\"}}")),
  STATUS_422(
      "status-422",
      End.TEMPLATE,
      Shortfall.REJECTED,
      (_, l) -> l.answer(422, "application/json", "{\"error\":{\"message\":\"no\"}}")),
  STATUS_401(
      "status-401",
      End.TEMPLATE,
      Shortfall.NOT_AUTHORISED,
      (_, l) -> l.answer(401, "application/json", "{\"error\":{\"message\":\"no\"}}")),
  STATUS_403(
      "status-403",
      End.TEMPLATE,
      Shortfall.NOT_AUTHORISED,
      (_, l) -> l.answer(403, "application/json", "{\"error\":{\"message\":\"no\"}}")),
  STATUS_402(
      "status-402",
      End.TEMPLATE,
      Shortfall.NO_QUOTA,
      (_, l) -> l.answer(402, "application/json", "{\"error\":{\"message\":\"no\"}}")),
  HTML_ERROR(
      "html-error",
      End.TEMPLATE,
      Shortfall.BROKEN,
      (_, l) -> l.answer(502, "text/html", "<html><h1>Bad gateway</h1></html>")),
  REDIRECT_301(
      "redirect-301",
      End.TEMPLATE,
      Shortfall.REDIRECTED,
      (_, l) ->
          l.answer(301, "text/plain", "", "Location: http://127.0.0.1:1/v1/chat/completions")),
  REDIRECT_302(
      "redirect-302",
      End.TEMPLATE,
      Shortfall.REDIRECTED,
      (_, l) ->
          l.answer(302, "text/plain", "", "Location: http://127.0.0.1:1/v1/chat/completions")),
  REDIRECT_307(
      "redirect-307",
      End.TEMPLATE,
      Shortfall.REDIRECTED,
      (_, l) ->
          l.answer(307, "text/plain", "", "Location: http://127.0.0.1:1/v1/chat/completions")),
  REDIRECT_308(
      "redirect-308",
      End.TEMPLATE,
      Shortfall.REDIRECTED,
      (_, l) ->
          l.answer(308, "text/plain", "", "Location: http://127.0.0.1:1/v1/chat/completions")),
  REDIRECT_TO_ITSELF(
      "redirect-to-itself",
      End.TEMPLATE,
      Shortfall.REDIRECTED,
      (_, l) -> l.answer(307, "text/plain", "", "Location: /v1/chat/completions")),
  RESET("reset", End.TEMPLATE, Shortfall.UNREACHABLE, (_, l) -> l.reset()),
  HANG_UP("hang-up", End.TEMPLATE, Shortfall.UNREACHABLE, (_, l) -> l.socket().close()),
  RESET_IN_BODY("reset-in-body", End.TEMPLATE, Shortfall.UNREACHABLE, Behaviour::resetInBody),
  BODY_SHORTER_THAN_SAID(
      "body-shorter-than-said", End.TEMPLATE, Shortfall.UNREACHABLE, Behaviour::shorter),
  NO_HTTP(
      "no-http",
      End.TEMPLATE,
      Shortfall.UNREACHABLE,
      (_, l) -> garbage(l, "SSH-2.0-OpenSSH_9.9\r\n\r\n")),
  ENDLESS_HEAD("endless-head", End.TEMPLATE, Shortfall.UNREACHABLE, Behaviour::endlessHead),
  BROKEN_CHUNKS("broken-chunks", End.TEMPLATE, Shortfall.UNREACHABLE, Behaviour::brokenChunks),
  HTML(
      "html",
      End.TEMPLATE,
      Shortfall.UNREADABLE,
      (_, l) -> l.answer(200, "text/html", "<html>Welcome to the guest network</html>")),
  EMPTY("empty", End.TEMPLATE, null, (_, l) -> l.json("")),
  NO_CONTENT("no-content", End.TEMPLATE, null, (_, l) -> l.raw("HTTP/1.1 204 Scripted\r\n\r\n")),
  BLANK("blank", End.TEMPLATE, null, (_, l) -> l.json("  \n ")),
  NULL("null", End.TEMPLATE, null, (_, l) -> l.json("null")),
  LIST("list", End.TEMPLATE, null, (_, l) -> l.json("[]")),
  CUT_JSON(
      "cut-json", End.TEMPLATE, Shortfall.UNREADABLE, (a, l) -> l.json(truth(a).substring(0, 200))),
  NO_CHOICES("no-choices", End.TEMPLATE, null, (a, l) -> l.json("{\"choices\":[]}")),
  NULL_CONTENT(
      "null-content",
      End.TEMPLATE,
      Shortfall.EMPTY,
      (a, l) -> l.json(completion(null, "stop").toString())),
  BLANK_CONTENT(
      "blank-content",
      End.TEMPLATE,
      Shortfall.EMPTY,
      (a, l) -> l.json(completion(" ", "stop").toString())),
  FIFTY_MEGABYTES("fifty-megabytes", End.TEMPLATE, Shortfall.TOO_LARGE, Behaviour::fiftyMegabytes),
  FIFTY_MEGABYTES_SAID(
      "fifty-megabytes-said", End.TEMPLATE, Shortfall.TOO_LARGE, Behaviour::fiftyMegabytesSaid),
  IN_UTF_16(
      "in-utf-16",
      End.TEMPLATE,
      Shortfall.UNREADABLE,
      (a, l) -> l.answer(200, "application/json; charset=utf-16", truth(a).getBytes(UTF_16))),
  BROKEN_UTF_8(
      "broken-utf-8",
      End.TEMPLATE,
      Shortfall.UNREADABLE,
      (a, l) -> l.answer(200, "application/json", "{\"choices\":\"\u00ff\"}".getBytes(ISO_8859_1))),
  UNASKED_GZIP(
      "unasked-gzip",
      End.TEMPLATE,
      Shortfall.UNREADABLE,
      (a, l) -> l.answer(200, "application/json", gzip(truth(a)), "Content-Encoding: gzip")),
  JSON_BOMB(
      "json-bomb",
      End.TEMPLATE,
      Shortfall.UNREADABLE,
      (a, l) -> l.json("{\"choices\":" + "[".repeat(90_000))),
  USAGE_BEYOND_NUMBERS(
      "usage-beyond-numbers",
      End.TEMPLATE,
      null,
      (a, l) -> l.json(truth(a).replace("1834", "9".repeat(60)))),
  DECLINES("declines", End.TEMPLATE, Shortfall.DECLINED, (a, l) -> l.json(refusing())),
  FILTERED(
      "filtered",
      End.TEMPLATE,
      Shortfall.DECLINED,
      (a, l) -> l.json(completion("", "content_filter").toString())),
  TRUNCATED(
      "truncated",
      End.TEMPLATE,
      Shortfall.TRUNCATED,
      (a, l) ->
          l.json(completion(Wordy.truth(a).toString().substring(0, 60), "length").toString())),
  PROSE(
      "prose",
      End.TEMPLATE,
      Shortfall.UNREADABLE,
      (a, l) -> says(l, "Calls were missed, dear executive.")),
  PROSE_AROUND(
      "prose-around",
      End.TEMPLATE,
      Shortfall.UNREADABLE,
      (a, l) -> says(l, "Here you are: " + Wordy.truth(a))),
  PROSE_AFTER(
      "prose-after",
      End.TEMPLATE,
      Shortfall.UNREADABLE,
      (a, l) -> says(l, Wordy.truth(a) + " Enjoy.")),
  FENCED(
      "fenced",
      End.TEMPLATE,
      Shortfall.UNREADABLE,
      (a, l) -> says(l, "```json\n" + Wordy.truth(a) + "\n```")),
  OTHER_SCHEMA(
      "other-schema",
      End.TEMPLATE,
      Shortfall.UNREADABLE,
      (a, l) -> says(l, "{\"answer\":\"14 calls\"}")),
  EXTRA_FIELD(
      "extra-field",
      End.TEMPLATE,
      Shortfall.UNREADABLE,
      (a, l) -> says(l, Wordy.truth(a).put("confidence", 1).toString())),
  EXTRA_FIELD_IN_LINE(
      "extra-field-in-line",
      End.TEMPLATE,
      Shortfall.UNREADABLE,
      (a, l) -> says(l, Wordy.truth(a).toString().replaceFirst("\"line\"", "\"id\":1,\"line\""))),
  EXTRA_FIELD_IN_SEGMENT(
      "extra-field-in-segment",
      End.TEMPLATE,
      Shortfall.UNREADABLE,
      (a, l) ->
          says(l, Wordy.truth(a).toString().replaceFirst("\"words\"", "\"bold\":true,\"words\""))),
  MISSING_FIELD(
      "missing-field",
      End.TEMPLATE,
      Shortfall.UNREADABLE,
      (a, l) -> says(l, Wordy.truth(a).toString().replaceFirst("\"description\"", "\"text\""))),
  DUPLICATE_KEY(
      "duplicate-key",
      End.TEMPLATE,
      Shortfall.UNREADABLE,
      (a, l) -> says(l, "{\"lines\":[]," + Wordy.truth(a).toString().substring(1))),
  NESTED_BOMB(
      "nested-bomb", End.TEMPLATE, Shortfall.UNREADABLE, (a, l) -> says(l, "[".repeat(50_000))),
  NESTED_WORDS(
      "nested-words",
      End.TEMPLATE,
      Shortfall.UNREADABLE,
      (a, l) ->
          says(
              l,
              Wordy.truth(a)
                  .toString()
                  .replaceFirst("\"words\":\"[^\"]*\"", "\"words\":{\"words\":1}"))),
  LINE_TWICE(
      "line-twice", End.TEMPLATE, Shortfall.UNREADABLE, (a, l) -> says(l, twice(Wordy.truth(a)))),
  LINE_AS_TEXT(
      "line-as-text",
      End.TEMPLATE,
      Shortfall.UNREADABLE,
      (a, l) -> says(l, Wordy.truth(a).toString().replace("\"line\":3", "\"line\":\"3\""))),
  LINE_BEYOND_NUMBERS(
      "line-beyond-numbers",
      End.TEMPLATE,
      Shortfall.UNREADABLE,
      (a, l) -> says(l, Wordy.truth(a).toString().replace("\"line\":3", "\"line\":1e999999"))),
  UNKNOWN_FORMAT(
      "unknown-format",
      End.TEMPLATE,
      Shortfall.UNREADABLE,
      (a, l) ->
          says(
              l,
              Wordy.truth(a)
                  .toString()
                  .replaceFirst("\"format\":\"[a-z]*\"", "\"format\":\"roman\""))),
  THOUSAND_SEGMENTS(
      "thousand-segments", End.TEMPLATE, Shortfall.UNREADABLE, (a, l) -> says(l, many(a))),
  NO_LINES("no-lines", End.TEMPLATE, null, (a, l) -> says(l, "{\"lines\":[]}")),
  OTHER_LINES(
      "other-lines",
      End.TEMPLATE,
      null,
      (a, l) ->
          says(
              l,
              Wordy.truth(a)
                  .toString()
                  .replaceAll("\"line\":[345]", "\"line\":77")
                  .replaceFirst("77", "1")
                  .replaceFirst("77", "2"))),
  EMPTY_TITLE("empty-title", End.HEADED, null, (a, l) -> says(l, Wordy.titled(a, Wordy.words("")))),
  LIE_DIGITS(
      "lie-digits",
      End.TEMPLATE,
      null,
      (a, l) -> says(l, Wordy.saying(a, "There were 4211 of them,"))),
  LIE_FULL_WIDTH_DIGITS(
      "lie-full-width-digits",
      End.TEMPLATE,
      null,
      (a, l) -> says(l, Wordy.saying(a, "There were ４２ of them,"))),
  LIE_ARABIC_DIGITS(
      "lie-arabic-digits",
      End.TEMPLATE,
      null,
      (a, l) -> says(l, Wordy.saying(a, "There were ٤٢ of them,"))),
  LIE_NUMBER_WORD(
      "lie-number-word",
      End.TEMPLATE,
      null,
      (a, l) -> says(l, Wordy.saying(a, "Twelve customers wait,"))),
  LIE_DOZEN(
      "lie-dozen",
      End.TEMPLATE,
      null,
      (a, l) -> says(l, Wordy.saying(a, "A dozen customers wait,"))),
  LIE_TWICE(
      "lie-twice", End.TEMPLATE, null, (a, l) -> says(l, Wordy.saying(a, "Twice what it was,"))),
  LIE_FRACTION("lie-fraction", End.TEMPLATE, null, (a, l) -> says(l, Wordy.saying(a, "½ of all,"))),
  LIE_DIRECTION(
      "lie-direction",
      End.TEMPLATE,
      null,
      (a, l) -> says(l, Wordy.saying(a, "Calls rose sharply,"))),
  LIE_FEWER(
      "lie-fewer",
      End.TEMPLATE,
      null,
      (a, l) -> says(l, Wordy.saying(a, "Fewer than it should be,"))),
  LIE_CAUSE(
      "lie-cause", End.TEMPLATE, null, (a, l) -> says(l, Wordy.saying(a, "Because of the rain,"))),
  LIE_BECAUSE_OF(
      "lie-because-of",
      End.TEMPLATE,
      null,
      (a, l) -> says(l, Wordy.saying(a, "This is due to staffing,"))),
  LIE_YESTERDAY(
      "lie-yesterday", End.TEMPLATE, null, (a, l) -> says(l, Wordy.saying(a, "Since yesterday,"))),
  LIE_MONTH("lie-month", End.TEMPLATE, null, (a, l) -> says(l, Wordy.saying(a, "Since November,"))),
  LIE_LINK(
      "lie-link",
      End.TEMPLATE,
      null,
      (a, l) -> says(l, Wordy.saying(a, "See https://evil.example/x,"))),
  LIE_MAIL(
      "lie-mail",
      End.TEMPLATE,
      null,
      (a, l) -> says(l, Wordy.saying(a, "Write to boss@evil.example,"))),
  LIE_MARKUP("lie-markup", End.TEMPLATE, null, (a, l) -> says(l, Wordy.saying(a, "<b>Look</b>,"))),
  LIE_MARKDOWN(
      "lie-markdown", End.TEMPLATE, null, (a, l) -> says(l, Wordy.saying(a, "**Look** here,"))),
  LIE_EMOJI(
      "lie-emoji",
      End.TEMPLATE,
      null,
      (a, l) -> says(l, Wordy.saying(a, "Look \uD83D\uDE00 here,"))),
  LIE_ZERO_WIDTH(
      "lie-zero-width", End.TEMPLATE, null, (a, l) -> says(l, Wordy.saying(a, "Lo\u200Bok here,"))),
  LIE_BIDI("lie-bidi", End.TEMPLATE, null, (a, l) -> says(l, Wordy.saying(a, "Look \u202E here,"))),
  LIE_TAG_CHARACTERS(
      "lie-tag-characters",
      End.TEMPLATE,
      null,
      (a, l) -> says(l, Wordy.saying(a, "Look \uDB40\uDC41 here,"))),
  LIE_CONTROL(
      "lie-control", End.TEMPLATE, null, (a, l) -> says(l, Wordy.saying(a, "Look \u0007 here,"))),
  LIE_OTHER_SCRIPT(
      "lie-other-script", End.TEMPLATE, null, (a, l) -> says(l, Wordy.saying(a, "Посмотрите,"))),
  LIE_PERCENT("lie-percent", End.TEMPLATE, null, (a, l) -> says(l, Wordy.saying(a, "100% sure,"))),
  LIE_CURRENCY(
      "lie-currency", End.TEMPLATE, null, (a, l) -> says(l, Wordy.saying(a, "$ and more,"))),
  LIE_LONG(
      "lie-long",
      End.TEMPLATE,
      null,
      (a, l) ->
          says(
              l,
              Wordy.saying(
                  a,
                  "Look at it, please please please please please please please please please please please please please please please please please please please please please please please please please please please please please please please please please please please please please please please please"))),
  LIE_UNKNOWN_SLOT(
      "lie-unknown-slot",
      End.HEADED,
      null,
      (a, l) -> says(l, Wordy.titled(a, Wordy.slot("revenue", "plain")))),
  LIE_SIGN(
      "lie-sign",
      End.TEMPLATE,
      null,
      (a, l) -> says(l, Wordy.saying(a, "Look: -").toString().replace("- \"", "-\""))),
  LIE_LONG_TITLE(
      "lie-long-title",
      End.HEADED,
      null,
      (a, l) -> says(l, Wordy.titled(a, Wordy.words("Please look at it ".repeat(5))))),
  LIE_SPLIT_NUMBER_WORD(
      "lie-split-number-word",
      End.TEMPLATE,
      null,
      (a, l) ->
          says(
              l,
              Wordy.saying(a, "Twel")
                  .toString()
                  .replace("\"Twel \"}", "\"Twel\"},{\"words\":\"ve of them \"}")));

  /// What the lines are written by in the end.
  public enum End {
    /// The provider's words.
    TRUTH,
    /// The provider's words under the house's title.
    HEADED,
    TEMPLATE,
    /// A template, after the deadline.
    LATE
  }

  private final String name;
  private final End end;
  private final @Nullable Shortfall shortfall;

  @SuppressWarnings("ImmutableEnumChecker") // scripts hold nothing
  private final Script script;

  Behaviour(String name, End end, @Nullable Shortfall shortfall, Script script) {
    this.name = name;
    this.end = end;
    this.shortfall = shortfall;
    this.script = script;
  }

  public static Optional<Behaviour> find(String name) {
    return Arrays.stream(values()).filter(one -> one.name.equals(name)).findFirst();
  }

  public static String names() {
    return Arrays.stream(values()).map(one -> one.name).collect(Collectors.joining(" "));
  }

  public End end() {
    return end;
  }

  /// Why there are no words, where it is not the verifier who refuses them; null when not said.
  public @Nullable Shortfall shortfall() {
    return shortfall;
  }

  /// Whether the connection may be used again.
  boolean isPolite() {
    return end == End.TRUTH || name.startsWith("lie-");
  }

  /// Sends to another place; the place is not known before it stands.
  public static Script redirectTo(URI there) {
    return (_, line) ->
        line.answer(307, "text/plain", "", "Location: " + there + "/chat/completions");
  }

  @Override
  public void play(Asked asked, Line line) throws IOException {
    script.play(asked, line);
  }

  private static String truth(Asked asked) throws IOException {
    return completion(Wordy.truth(asked).toString(), "stop").toString();
  }

  private static void says(Line line, Object content) throws IOException {
    line.json(completion(content.toString(), "stop").toString());
  }

  private static String without(String json, String part) {
    return json.replaceAll(",\"" + part + "\":\\{[^}]*\\}", "");
  }

  private static void afterOne(Asked asked, Line line, int status, String... headers)
      throws IOException {
    if (asked.number() == 1) {
      line.answer(status, "application/json", "{}", headers);
    } else {
      line.json(truth(asked));
    }
  }

  private static void resetOnce(Asked asked, Line line) throws IOException {
    if (asked.number() == 1) {
      line.reset();
    } else {
      line.json(truth(asked));
    }
  }

  private static void chunks(Line line, String body) throws IOException {
    line.head(200, "application/json", -1);
    byte[] bytes = body.getBytes(UTF_8);
    for (int from = 0; from < bytes.length; from += 100) {
      int size = Math.min(100, bytes.length - from);
      line.raw(Integer.toHexString(size) + "\r\n");
      line.out().write(bytes, from, size);
      line.raw("\r\n");
    }
    line.raw("0\r\n\r\n");
  }

  private static void silentBody(Line line) throws IOException {
    line.head(200, "application/json", 1_000);
    line.hang();
  }

  private static void drip(Asked asked, Line line) throws IOException {
    byte[] bytes = truth(asked).getBytes(UTF_8);
    line.head(200, "application/json", bytes.length);
    for (int i = 0; i < bytes.length && line.waits(1_000); i++) {
      line.out().write(bytes[i]);
      line.out().flush();
    }
  }

  private static void dripHead(Asked asked, Line line) throws IOException {
    for (int i = 0; i < 1_000 && line.waits(1_000); i++) {
      line.raw(i == 0 ? "H" : "T");
    }
  }

  private static void resetInBody(Asked asked, Line line) throws IOException {
    line.head(200, "application/json", 10_000);
    line.raw(truth(asked).substring(0, 50));
    line.reset();
  }

  private static void shorter(Asked asked, Line line) throws IOException {
    line.head(200, "application/json", 100_000);
    line.raw("{\"choices\":[");
    line.socket().close();
  }

  private static void garbage(Line line, String bytes) throws IOException {
    line.raw(bytes);
    line.socket().close();
  }

  private static void endlessHead(Asked asked, Line line) throws IOException {
    line.raw("HTTP/1.1 200 Scripted\r\n");
    for (int i = 0; i < 100_000; i++) {
      line.raw("X-Padding-" + i + ": " + "x".repeat(1_000) + "\r\n");
    }
  }

  private static void brokenChunks(Asked asked, Line line) throws IOException {
    line.head(200, "application/json", -1);
    line.raw("zz\r\nnot a chunk\r\n");
    line.socket().close();
  }

  private static void fiftyMegabytes(Asked asked, Line line) throws IOException {
    line.head(200, "application/json", -1);
    String megabyte = "x".repeat(1 << 20);
    for (int i = 0; i < 50; i++) {
      line.raw(Integer.toHexString(megabyte.length()) + "\r\n" + megabyte + "\r\n");
    }
    line.raw("0\r\n\r\n");
  }

  private static void fiftyMegabytesSaid(Asked asked, Line line) throws IOException {
    line.head(200, "application/json", 50L << 20);
    String megabyte = "x".repeat(1 << 20);
    for (int i = 0; i < 50; i++) {
      line.raw(megabyte);
    }
  }

  private static byte[] gzip(String text) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var out = new GZIPOutputStream(bytes)) {
      out.write(text.getBytes(UTF_8));
    }
    return bytes.toByteArray();
  }

  private static String refusing() {
    ObjectNode root = completion(null, "stop");
    ((ObjectNode) root.at("/choices/0/message")).put("refusal", "I cannot help with that.");
    return root.toString();
  }

  private static String twice(ObjectNode answer) {
    ArrayNode lines = (ArrayNode) answer.get("lines");
    lines.add(lines.get(0).deepCopy());
    return answer.toString();
  }

  private static String many(Asked asked) throws IOException {
    ArrayNode title = Wordy.words("Please ");
    for (int i = 0; i < 1_000; i++) {
      title.addObject().put("words", "look ");
    }
    return Wordy.titled(asked, title).toString();
  }
}
