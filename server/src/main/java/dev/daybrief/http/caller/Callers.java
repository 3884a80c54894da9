package dev.daybrief.http.caller;

import dev.daybrief.access.Quotas;

/// What is known of those who ask, and how they are counted.
public record Callers(Proxies proxies, Counting counting) {

  public static Callers of(Proxies proxies, Quotas quotas) {
    return new Callers(proxies, new Counting(quotas));
  }
}
