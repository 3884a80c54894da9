package dev.daybrief.postgres.erasure;

import dev.daybrief.day.OrganizationId;
import dev.daybrief.record.Seal;

/// What stands where a person's name for themselves stood: the same one for the same person of one
/// organisation, and another one in every other.
public final class Pseudonym {

  /// 80 bits tell the customers of an organisation apart.
  private static final int LENGTH = 20;

  public static String of(Seal seal, OrganizationId organization, String name) {
    return "erased-" + seal.of(organization + " " + name).substring(0, LENGTH);
  }

  private Pseudonym() {}
}
