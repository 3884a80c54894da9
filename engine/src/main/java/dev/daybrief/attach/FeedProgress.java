package dev.daybrief.attach;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// How far a feed has been read.
///
/// @param watermark the change time up to which all is known; null before the first pass has ended
/// @param pass the pass that has begun and not ended
/// @param clocks of both sides when the last pass began
/// @param compared the ids that were last compared; null when a comparison has ended
public record FeedProgress(
    @Nullable String watermark,
    @Nullable Pass pass,
    @Nullable Clocks clocks,
    @Nullable Compared compared) {

  public static final FeedProgress NONE = new FeedProgress(null, null, null, null);

  /// @param position where it stands; all before it is stored
  /// @param newest the newest change time it met
  /// @param whole whether it reads all rows, those without a change time too
  public record Pass(
      Position position, Instant theirStart, @Nullable String newest, boolean whole) {}

  public record Clocks(Instant theirs, Instant ours) {}

  /// A place in the list of known ids.
  public record Compared(dev.daybrief.day.OrganizationId organization, long chunk) {}

  public FeedProgress in(Pass begun, Clocks at) {
    return new FeedProgress(watermark, begun, at, compared);
  }

  public FeedProgress at(Pass place) {
    return new FeedProgress(watermark, place, clocks, compared);
  }

  public FeedProgress ended(@Nullable String knownUntil) {
    return new FeedProgress(knownUntil, null, clocks, compared);
  }

  public FeedProgress comparedTo(@Nullable Compared place) {
    return new FeedProgress(watermark, pass, clocks, place);
  }
}
