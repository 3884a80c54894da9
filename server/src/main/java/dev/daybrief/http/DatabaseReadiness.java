package dev.daybrief.http;

import jakarta.inject.Singleton;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/// Ready while the database answers and the process is to go on. Liveness has no check: a restart
/// brings no database back.
@Readiness
@Singleton
final class DatabaseReadiness implements HealthCheck {

  private final WebParts parts;

  DatabaseReadiness(WebParts parts) {
    this.parts = parts;
  }

  @Override
  public HealthCheckResponse call() {
    return HealthCheckResponse.named("database").status(parts.presence().isReady()).build();
  }
}
