package dev.daybrief.brief;

import dev.daybrief.day.OrganizationId;
import dev.daybrief.ranking.Topic;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/// Port: keeps what members think of lines, one opinion a member and line.
public interface OpinionStore {

  /// Replaces what the member thought of the line before.
  void give(OrganizationId organization, ReaderOpinion opinion);

  /// Nothing happens where there is none.
  void takeBack(OrganizationId organization, LocalDate date, Topic topic, UUID member);

  /// What is muted, newest first.
  List<Mute> mutes(OrganizationId organization);

  /// Lets lines of the topic appear again, whoever muted it; nothing happens where nobody did.
  void unmute(OrganizationId organization, Topic topic);

  /// A topic that is kept from all readers.
  ///
  /// @param since the first of those who mute it
  record Mute(Topic topic, Instant since) {}

  /// All of them, oldest first.
  List<ReaderOpinion> list(OrganizationId organization);
}
