package dev.daybrief.http;

import dev.daybrief.access.Authenticator;
import dev.daybrief.access.SignInDesk;
import dev.daybrief.brief.ProofSource;
import dev.daybrief.http.caller.Callers;
import dev.daybrief.http.doors.DoorParts;
import dev.daybrief.http.duty.DutyParts;
import dev.daybrief.http.events.BriefEvents;
import dev.daybrief.http.operation.OperationParts;
import dev.daybrief.http.overview.OverviewParts;
import dev.daybrief.http.settings.OrganizationParts;
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
    OrganizationParts organization,
    KnownOrganizations known,
    DayPages pages,
    ProofSource proofs,
    EgressBook egress,
    DoorParts doors,
    HookParts hooks,
    OverviewParts overview,
    BriefEvents events,
    Optional<SettingsParts> settings,
    RunParts runs,
    DutyParts duties,
    OperationParts operation,
    Callers callers,
    InstantSource clock,
    Presence presence) {}
