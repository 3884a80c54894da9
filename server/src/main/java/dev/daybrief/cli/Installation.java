package dev.daybrief.cli;

import dev.daybrief.access.ApiKeyStore;
import dev.daybrief.access.KeyDesk;
import dev.daybrief.access.MemberStore;
import dev.daybrief.access.Operators;
import dev.daybrief.access.WebhookDesk;
import dev.daybrief.access.WebhookStore;
import dev.daybrief.brief.BriefStore;
import dev.daybrief.brief.FactSource;
import dev.daybrief.brief.RunBook;
import dev.daybrief.brief.TargetStore;
import dev.daybrief.day.Organization;
import dev.daybrief.day.Organizations;
import dev.daybrief.postgres.fact.Recount;
import dev.daybrief.postgres.records.ThemeRereading;
import dev.daybrief.record.CallRecord;
import dev.daybrief.record.FeedbackRecord;
import dev.daybrief.record.RecordStore;
import dev.daybrief.record.ServiceRecord;
import dev.daybrief.run.Generation;
import java.net.URI;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;

/// What commands work with: the opened database and the rooms on top of it.
public interface Installation extends AutoCloseable {

  InstantSource clock();

  Organizations organizations();

  BriefStore briefs();

  FactSource facts();

  Generation generation();

  RunBook runs();

  /// Days whose briefs late records may still correct, the newest full day included.
  int openDays();

  /// Facts of the days from the first to the last are counted anew when next needed.
  void forgetFacts(Organization organization, LocalDate first, LocalDate last);

  RecordStore<CallRecord> calls();

  RecordStore<FeedbackRecord> feedback();

  RecordStore<ServiceRecord> serviceRecords();

  /// After many records were stored: the database learns how many there are, so that it finds the
  /// right way to them.
  void takeStatistics();

  /// Databases of others that are read.
  Attachments attachments();

  TargetStore targets();

  Recount recount();

  ThemeRereading themes();

  MemberStore members();

  Operators operators();

  Duties duties();

  KeyDesk keys();

  ApiKeyStore apiKeys();

  WebhookDesk webhooks();

  WebhookStore webhookStore();

  /// What call systems reach the server by, without a slash at its end.
  String publicUrl();

  MemberProofs proofs();

  /// Whether only this machine can reach the server.
  boolean listensOnLoopbackOnly();

  /// Blocks until the server is told to stop.
  ///
  /// @param whenUp is told the address once requests are answered
  void serve(Consumer<URI> whenUp);

  /// What `doctor` looks at.
  List<Finding> examine();

  /// One real request to the configured model; says so where there is none.
  Finding examineModel();

  /// @param remedy what to do; empty when all is well
  record Finding(boolean well, String what, String remedy) {}

  @Override
  void close();
}
