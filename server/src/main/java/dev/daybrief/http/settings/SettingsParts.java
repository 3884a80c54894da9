package dev.daybrief.http.settings;

import dev.daybrief.access.InvitationDesk;
import dev.daybrief.access.Team;
import dev.daybrief.brief.SampleDesk;

/// What the settings work with, beside the organisations.
public record SettingsParts(Team team, InvitationDesk invitations, SampleDesk sample) {}
