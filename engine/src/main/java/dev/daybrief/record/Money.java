package dev.daybrief.record;

import java.math.BigDecimal;

/// An amount with its ISO 4217 currency.
public record Money(BigDecimal amount, String currency) {

  public Money {
    if (!currency.matches("[A-Z]{3}")) {
      throw new IllegalArgumentException("currency is an ISO 4217 code: " + currency);
    }
  }
}
