package dev.daybrief.narration;

/// Drafts in the text form of templates.
public final class SomeDrafts {

  public static ItemDraft draft(String title, String description) {
    return new ItemDraft(Template.parse(title), Template.parse(description));
  }

  private SomeDrafts() {}
}
