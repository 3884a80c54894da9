package dev.daybrief.app;

/// The configuration cannot be used; the message is the one line the operator sees.
final class ConfigurationProblem extends RuntimeException {

  private static final long serialVersionUID = 1;

  ConfigurationProblem(String message) {
    super(message);
  }
}
