package dev.daybrief.http;

import io.vertx.core.buffer.Buffer;
import java.util.Locale;

/// The problems a request can meet, RFC 9457. The type is `urn:daybrief:problem:` and the name.
public enum Problem {
  BAD_REQUEST(400, "The request cannot be read", "Compare it with the API description."),
  NO_SESSION(401, "No session", "Sign in first."),
  NOT_PROVEN(401, "Not known here", "Compare address, secret and clock with what was agreed."),
  CREDENTIALS(401, "Email or password is not right", "Check both and try again."),
  FORBIDDEN(403, "Not allowed", "Your role does not allow this."),
  CODE_NEEDED(403, "A code is needed", "Send the code of your second factor as well."),
  PROOF(403, "Password or code is not right", "Check it and try again."),
  CSRF(403, "Not allowed", "The header X-Daybrief-Csrf: 1 is missing."),
  NO_BRIEF(404, "No brief of this day yet", "It has not been published."),
  NOT_FOUND(404, "Nothing here", "Check the address."),
  METHOD(405, "Method not allowed here", "The header Allow names the methods."),
  TIMED_OUT(408, "The request took too long", "Send it again."),
  IN_FLIGHT(409, "The request is being done", "Ask again in a moment."),
  TAKEN(409, "Belongs to a member already", "Look among the members."),
  HAS_RECORDS(409, "Records are there already", "Sample data goes into an empty organisation."),
  LAST_ADMIN(409, "The last administrator", "Make another member an administrator first."),
  OUT_OF_TURN(409, "Not in this order", "See first whether it is on."),
  CHANGED(412, "Changed meanwhile", "Read it again, then change it."),
  TOO_LARGE(413, "The request is too large", "Send less."),
  TOO_LONG(414, "The address is too long", "Shorten it."),
  MEDIA_TYPE(415, "Unknown media type", "Send application/json."),
  OTHER_PAYLOAD(422, "The key belongs to another request", "Take a new key."),
  NO_RECORD(422, "No record can be made of it", "It lacks what a record needs."),
  TOO_MANY_TRIES(429, "Too many tries", "Wait before trying again."),
  TOO_MANY_REQUESTS(429, "Too many requests", "Wait before sending more."),
  BUSY(429, "Too much at the same time", "Send one after the other."),
  TOO_LARGE_HEADERS(431, "The headers are too large", "Send fewer."),
  INTERNAL(500, "Something failed on our side", "The failure was recorded."),
  UNAVAILABLE(503, "The store cannot be reached", "Try again in a moment."),
  FULL(503, "No more fit in now", "Try again in a moment."),
  OVERLOADED(503, "Too much to do at the moment", "Try again in a moment.");

  /// 200 characters of the address are repeated at most.
  private static final int LONGEST_INSTANCE = 200;

  private final int status;
  private final String title;
  private final String detail;

  Problem(int status, String title, String detail) {
    this.status = status;
    this.title = title;
    this.detail = detail;
  }

  /// The first problem of the status.
  static Problem ofStatus(int status) {
    for (Problem problem : values()) {
      if (problem.status == status) {
        return problem;
      }
    }
    return status >= 400 && status < 500 ? BAD_REQUEST : INTERNAL;
  }

  int status() {
    return status;
  }

  public Answer at(String path) {
    return at(path, detail);
  }

  /// @param detail one sentence for the one who asked
  public Answer at(String path, String detail) {
    String instance = path.substring(0, Math.min(path.length(), LONGEST_INSTANCE));
    String type = "urn:daybrief:problem:" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    var body = new Body(type, title, status, detail, instance);
    Answer answer =
        Answer.of(status, "application/problem+json", Buffer.buffer(Json.write(body)))
            .with("Cache-Control", "no-store");
    return switch (this) {
      case NO_SESSION, NOT_PROVEN, CREDENTIALS -> answer.with("WWW-Authenticate", "Bearer");
      case IN_FLIGHT, BUSY, OVERLOADED -> answer.with("Retry-After", "1");
      case UNAVAILABLE -> answer.with("Retry-After", "2");
      case FULL -> answer.with("Retry-After", "10");
      case BAD_REQUEST,
          FORBIDDEN,
          CODE_NEEDED,
          PROOF,
          CSRF,
          NO_BRIEF,
          NOT_FOUND,
          METHOD,
          TIMED_OUT,
          TOO_LARGE,
          HAS_RECORDS,
          LAST_ADMIN,
          OUT_OF_TURN,
          CHANGED,
          TAKEN ->
          answer;
      case NO_RECORD,
          TOO_LONG,
          MEDIA_TYPE,
          OTHER_PAYLOAD,
          TOO_MANY_TRIES,
          TOO_MANY_REQUESTS,
          TOO_LARGE_HEADERS,
          INTERNAL ->
          answer;
    };
  }

  private record Body(String type, String title, int status, String detail, String instance) {}
}
