package dev.daybrief.app;

import dev.daybrief.brief.OpinionStore;
import dev.daybrief.brief.ReaderOpinion;
import dev.daybrief.brief.ReaderOpinion.Judgement;
import dev.daybrief.brief.StoreUnavailable;
import dev.daybrief.day.OrganizationId;
import dev.daybrief.ranking.Topic;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/// Opinions in memory; the store can be taken away.
public final class FakeOpinions implements OpinionStore {

  private record Key(OrganizationId organization, LocalDate date, Topic topic, UUID member) {}

  private final Map<Key, ReaderOpinion> opinions = new ConcurrentHashMap<>();
  volatile boolean away;

  @Override
  public void give(OrganizationId organization, ReaderOpinion opinion) {
    opinions.put(key(organization, opinion.date(), opinion.topic(), opinion.member()), opinion);
  }

  @Override
  public void takeBack(OrganizationId organization, LocalDate date, Topic topic, UUID member) {
    opinions.remove(key(organization, date, topic, member));
  }

  private Key key(OrganizationId organization, LocalDate date, Topic topic, UUID member) {
    if (away) {
      throw new StoreUnavailable("taken away by the test", new IllegalStateException());
    }
    return new Key(organization, date, topic, member);
  }

  @Override
  public List<Mute> mutes(OrganizationId organization) {
    var since = new HashMap<Topic, Instant>();
    for (ReaderOpinion one : list(organization)) {
      if (one.judgement() == Judgement.MUTE) {
        since.putIfAbsent(one.topic(), one.givenAt());
      }
    }
    return since.entrySet().stream()
        .map(muted -> new Mute(muted.getKey(), muted.getValue()))
        .sorted(Comparator.comparing(Mute::since).reversed())
        .toList();
  }

  @Override
  public void unmute(OrganizationId organization, Topic topic) {
    opinions
        .entrySet()
        .removeIf(
            entry ->
                entry.getKey().organization().equals(organization)
                    && entry.getKey().topic().equals(topic)
                    && entry.getValue().judgement() == Judgement.MUTE);
  }

  @Override
  public List<ReaderOpinion> list(OrganizationId organization) {
    return opinions.entrySet().stream()
        .filter(entry -> entry.getKey().organization().equals(organization))
        .map(Map.Entry::getValue)
        .sorted(Comparator.comparing(ReaderOpinion::givenAt))
        .toList();
  }
}
