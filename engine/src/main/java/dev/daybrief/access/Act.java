package dev.daybrief.access;

import java.util.Arrays;
import java.util.Optional;

/// What is written down when it is done or refused.
public enum Act {
  LOGIN("login"),
  LOGOUT("logout"),
  /// A refresh token that was spent before: it may be stolen.
  SESSION_REUSE("session.reuse"),
  /// A member asked for what the role does not allow.
  FORBIDDEN("forbidden"),
  PASSWORD_CHANGE("password.change"),
  FACTOR_ON("factor.on"),
  FACTOR_OFF("factor.off"),
  ORGANIZATION_ADD("organization.add"),
  SETTINGS_CHANGE("settings.change"),
  GOAL_SET("goal.set"),
  MUTE_LIFT("mute.lift"),
  MEMBER_ADD("member.add"),
  MEMBER_CHANGE("member.change"),
  INVITATION_MAKE("invitation.make"),
  INVITATION_WITHDRAW("invitation.withdraw"),
  INVITATION_ACCEPT("invitation.accept"),
  KEY_MAKE("key.make"),
  KEY_REVOKE("key.revoke"),
  WEBHOOK_MAKE("webhook.make"),
  WEBHOOK_REVOKE("webhook.revoke"),
  SOURCE_ATTACH("source.attach"),
  SOURCE_DETACH("source.detach"),
  PREFERENCES_CHANGE("preferences.change"),
  IMPORT("import"),
  /// By a key or a member, of a kind; once an hour.
  RECORDS_SEND("records.send"),
  SAMPLE_LOAD("sample.load"),
  SAMPLE_REMOVE("sample.remove"),
  RUN_ASK("run.ask"),
  OPERATOR_APPOINT("operator.appoint"),
  OPERATOR_DISMISS("operator.dismiss"),
  EXPORT("export"),
  ERASURE("erasure"),
  RETENTION("retention");

  private final String word;

  Act(String word) {
    this.word = word;
  }

  /// The word of stored entries.
  public String word() {
    return word;
  }

  public static Optional<Act> parse(String word) {
    return Arrays.stream(values()).filter(act -> act.word.equals(word)).findFirst();
  }
}
