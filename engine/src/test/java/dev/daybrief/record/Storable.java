package dev.daybrief.record;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daybrief.day.WholeText;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.Instant;

/// What the columns of a record hold, whatever its kind.
public final class Storable {

  private static final Instant EARLIEST = Instant.parse("1900-01-01T00:00:00Z");
  private static final Instant LATEST = Instant.parse("2200-01-01T00:00:00Z");
  private static final int WHOLE_DIGITS = 12;
  private static final int DECIMALS = 6;

  public static void check(SourceRecord record) {
    checkValue("record", record);
  }

  private static void checkParts(Record record) {
    for (RecordComponent part : record.getClass().getRecordComponents()) {
      try {
        part.getAccessor().setAccessible(true);
        Object value = part.getAccessor().invoke(record);
        if (value != null) {
          checkValue(part.getName(), value);
        }
      } catch (ReflectiveOperationException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  private static void checkValue(String name, Object value) {
    switch (value) {
      case String text -> {
        assertThat(WholeText.is(text)).as(name).isTrue();
        assertThat(text).as(name).doesNotContain("\0");
      }
      case Instant time -> assertThat(time).as(name).isBetween(EARLIEST, LATEST);
      case Integer whole -> assertThat(whole).as(name).isNotNegative();
      case BigDecimal number -> {
        assertThat(number.precision() - number.scale()).as(name).isLessThanOrEqualTo(WHOLE_DIGITS);
        assertThat(number.scale()).as(name).isLessThanOrEqualTo(DECIMALS);
      }
      case Record inner -> checkParts(inner);
      default -> assertThat(value).as(name).isInstanceOfAny(Boolean.class, Enum.class);
    }
  }

  private Storable() {}
}
