package dev.daybrief.http.settings;

import dev.daybrief.access.AccountDesk;
import dev.daybrief.access.InvitationDesk;
import dev.daybrief.access.Team;

/// What the settings work with, beside the organisations.
public record SettingsParts(Team team, InvitationDesk invitations, AccountDesk account) {}
