package dev.daybrief.http;

import dev.daybrief.access.Authenticator;
import dev.daybrief.access.MemberStore;
import dev.daybrief.access.SignInDesk;
import dev.daybrief.brief.OpinionStore;
import dev.daybrief.brief.ProofSource;
import dev.daybrief.day.Organizations;
import dev.daybrief.http.doors.DoorParts;
import dev.daybrief.http.duty.DutyParts;
import dev.daybrief.http.events.BriefEvents;
import dev.daybrief.http.overview.OverviewParts;
import dev.daybrief.http.settings.SettingsParts;
import dev.daybrief.http.webhook.HookParts;
import dev.daybrief.prompt.EgressBook;
import java.time.InstantSource;
import java.util.function.BooleanSupplier;

/// What the web works with.
///
/// @param ready whether the database answers; asked by the readiness check
public record WebParts(
    Authenticator authenticator,
    SignInDesk desk,
    MemberStore members,
    Organizations organizations,
    KnownOrganizations known,
    DayPages pages,
    OpinionStore opinions,
    ProofSource proofs,
    EgressBook egress,
    DoorParts doors,
    HookParts hooks,
    OverviewParts overview,
    BriefEvents events,
    SettingsParts settings,
    RunParts runs,
    DutyParts duties,
    InstantSource clock,
    BooleanSupplier ready) {}
