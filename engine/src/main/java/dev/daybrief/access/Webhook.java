package dev.daybrief.access;

import dev.daybrief.day.OrganizationId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Where one call system tells of one organisation's calls.
///
/// @param id part of the address
public record Webhook(
    UUID id,
    OrganizationId organization,
    WebhookProvider provider,
    Instant createdAt,
    @Nullable Instant revokedAt,
    Tally tally) {

  public boolean isInForce() {
    return revokedAt == null;
  }

  /// Of its address, below the server's own.
  public String path() {
    return "/api/v1/webhooks/" + provider.word() + "/" + id;
  }

  /// What came in so far.
  ///
  /// @param accepted requests that were read, those that told nothing new too
  /// @param refused requests with a wrong signature, or that could not be read
  /// @param unknownEvents accepted ones of a kind that is not read
  /// @param unknownFields fields that nobody here knows, in all requests
  public record Tally(long accepted, long refused, long unknownEvents, long unknownFields) {

    public static final Tally NONE = new Tally(0, 0, 0, 0);
    public static final Tally REFUSED = new Tally(0, 1, 0, 0);
    public static final Tally UNKNOWN_EVENT = new Tally(1, 0, 1, 0);

    public static Tally accepted(int unknownFields) {
      return new Tally(1, 0, 0, unknownFields);
    }
  }
}
