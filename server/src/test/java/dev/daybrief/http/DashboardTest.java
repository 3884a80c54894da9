package dev.daybrief.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// An address that a page shows in the browser can be opened, kept and loaded again.
class DashboardTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/days/2026-11-17",
        "/days/2026-11-17/items/09ddfc2b-a60b-30f9-b3a3-479efe63becc",
        "/history",
        "/records/import",
        "/org/members",
        "/dev/states"
      })
  void knowsTheAddressesOfPages(String path) {
    assertThat(Dashboard.isPage(path)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/v1/briefs",
        "/api",
        "/q/openapi",
        "/assets/index.js",
        "/days/../etc/passwd",
        "/days//x",
        "/history.html",
        "/wp-admin",
        "/days/a/b/c/d"
      })
  void takesNothingElseForAPage(String path) {
    assertThat(Dashboard.isPage(path)).isFalse();
  }
}
