package dev.daybrief.cli;

import dev.daybrief.access.MemberStore;
import dev.daybrief.access.Member;
import dev.daybrief.brief.BriefStore;
import dev.daybrief.day.Organizations;
import dev.daybrief.postgres.Recount;
import dev.daybrief.record.CallRecord;
import dev.daybrief.record.FeedbackRecord;
import dev.daybrief.record.RecordStore;
import dev.daybrief.record.ServiceRecord;
import dev.daybrief.run.Generation;
import java.time.InstantSource;

/// What commands work with: the opened database and the rooms on top of it.
public interface Installation extends AutoCloseable {

  InstantSource clock();

  Organizations organizations();

  BriefStore briefs();

  Generation generation();

  RecordStore<CallRecord> calls();

  RecordStore<FeedbackRecord> feedback();

  RecordStore<ServiceRecord> serviceRecords();

  Recount recount();

  MemberStore members();

  /// Hash of a password for [MemberStore#add].
  String hash(String password);

  /// Blocks until the server is told to stop.
  void serve(Runnable whenUp);

  @Override
  void close();
}
