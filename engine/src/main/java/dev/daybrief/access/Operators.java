package dev.daybrief.access;

import dev.daybrief.day.OrganizationId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Port: members who run the installation, beside what they may do in their own organisation.
public interface Operators {

  /// Whether an active member is one now.
  boolean isOne(OrganizationId organization, UUID memberId);

  /// Empty where no active member signs in with the address.
  Optional<Member> appoint(String email);

  /// Empty where none has the address.
  Optional<Member> dismiss(String email);

  /// Ordered by address; those who may not sign in are among them.
  List<Member> list();
}
