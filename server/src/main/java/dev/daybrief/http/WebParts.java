package dev.daybrief.http;

import dev.daybrief.access.Authenticator;
import dev.daybrief.access.SignInDesk;
import dev.daybrief.brief.OpinionStore;
import dev.daybrief.brief.ProofSource;
import dev.daybrief.brief.SampleDesk;
import dev.daybrief.day.Organizations;
import dev.daybrief.http.doors.DoorParts;
import dev.daybrief.http.duty.DutyParts;
import dev.daybrief.http.events.BriefEvents;
import dev.daybrief.http.overview.OverviewParts;
import dev.daybrief.http.settings.SettingsParts;
import dev.daybrief.http.webhook.HookParts;
import dev.daybrief.prompt.EgressBook;
import java.time.InstantSource;
import java.util.Optional;

/// What the web works with.
///
/// @param desk empty where another issuer signs members in
/// @param settings what concerns members; empty where another issuer keeps them
public record WebParts(
    Authenticator authenticator,
    Optional<SignInDesk> desk,
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
    Optional<SettingsParts> settings,
    RunParts runs,
    SampleDesk sample,
    DutyParts duties,
    InstantSource clock,
    Presence presence) {}
