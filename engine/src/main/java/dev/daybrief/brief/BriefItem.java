package dev.daybrief.brief;

import dev.daybrief.insight.InsightKind;
import dev.daybrief.insight.Label;
import dev.daybrief.insight.Subject;
import dev.daybrief.insight.Tone;
import dev.daybrief.ranking.Salience;
import dev.daybrief.ranking.Topic;
import org.jspecify.annotations.Nullable;

/// One finished line.
///
/// @param priority 1 to 5
/// @param count the number shown large, where one is telling
public record BriefItem(
    int priority,
    InsightKind kind,
    Wording wording,
    @Nullable Long count,
    Standing standing,
    @Nullable Salience salience,
    Receipt receipt) {

  /// What a reader recognises it by.
  public Topic topic() {
    return new Topic(kind, Subject.of(receipt.metric()));
  }

  /// @param provenance null where no narrator was asked
  public record Wording(
      String title, String description, WrittenBy writtenBy, @Nullable Provenance provenance) {

    public static final int TITLE_LENGTH = 60;
    public static final int DESCRIPTION_LENGTH = 240;

    public Wording(String title, String description, WrittenBy writtenBy) {
      this(title, description, writtenBy, null);
    }

    public Wording {
      if (title.isBlank() || title.length() > TITLE_LENGTH) {
        throw new IllegalArgumentException("title has 1 to 60 characters: " + title);
      }
      if (description.isBlank() || description.length() > DESCRIPTION_LENGTH) {
        throw new IllegalArgumentException("description has 1 to 240 characters: " + description);
      }
    }
  }

  public record Standing(Label label, Tone tone) {}
}
