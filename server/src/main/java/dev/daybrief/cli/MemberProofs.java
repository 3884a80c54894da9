package dev.daybrief.cli;

import dev.daybrief.access.Member;
import dev.daybrief.access.SecondFactorStore;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;

/// What members show to sign in.
///
/// @param publicHash hash of a password that is no secret, for the sample's members
/// @param chosenHash hash of a password that a member chose; throws [IllegalArgumentException] for
///   one that is refused
public record MemberProofs(
    UnaryOperator<String> publicHash,
    BiFunction<String, Member, String> chosenHash,
    SecondFactorStore secondFactors) {}
