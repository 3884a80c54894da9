package dev.daybrief.sample;

import dev.daybrief.record.Customer;
import dev.daybrief.record.Money;
import dev.daybrief.record.RecordVersion;
import dev.daybrief.record.SampleStore;
import dev.daybrief.record.ServiceRecord;
import dev.daybrief.record.ServiceStatus;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Service visits that are booked on a day, for one of the next days.
final class SampleServices {

  private static final List<String> TYPES =
      List.of("inspection", "brakes", "tyres", "oil change", "bodywork");
  private static final List<String> ADVISORS = List.of("Fran", "Gil", "Hana");
  private static final List<String> VEHICLES = List.of("hatchback", "estate", "van", "coupé");
  private static final double CANCELLED = 0.06;

  private final SampleDay day;
  private final Draw draw;
  private final List<ServiceRecord> records = new ArrayList<>();

  private SampleServices(SampleDay day) {
    this.day = day;
    this.draw = new Draw(day.organization(), day.date(), "services");
  }

  static List<ServiceRecord> of(SampleDay day) {
    var services = new SampleServices(day);
    int count = services.draw.count(day.meanServices());
    for (int number = 0; number < count; number++) {
      services.add(number);
    }
    return services.records;
  }

  private void add(int number) {
    Instant opened = day.at(draw.uniform());
    var visit = new SampleDay(day.organization(), visitDate(), Story.NONE);
    Instant appointment = visit.at(0.6 * draw.uniform());
    String phone = day.organization().phonePrefix() + "%03d".formatted(number % 1000);
    var context =
        new ServiceRecord.Context(
            new Customer(
                draw.one(People.names(day.organization().organization().locale())), phone, phone),
            draw.one(VEHICLES),
            draw.one(TYPES),
            draw.one(ADVISORS));
    boolean cancelled = draw.chance(CANCELLED);
    records.add(
        version(number, ServiceStatus.SCHEDULED, opened, opened, appointment, null, context));
    Instant done =
        cancelled ? opened.plusSeconds(1800) : appointment.plusSeconds(draw.between(3600, 14_400));
    records.add(
        version(
            number,
            cancelled ? ServiceStatus.CANCELLED : ServiceStatus.COMPLETED,
            opened,
            done,
            appointment,
            cancelled ? null : done,
            context));
  }

  private java.time.LocalDate visitDate() {
    var date = day.date().plusDays(draw.between(1, 6));
    while (new SampleDay(day.organization(), date, Story.NONE).isClosed()) {
      date = date.plusDays(1);
    }
    return date;
  }

  private ServiceRecord version(
      int number,
      ServiceStatus status,
      Instant opened,
      Instant updated,
      Instant appointment,
      @Nullable Instant completed,
      ServiceRecord.Context context) {
    String currency = currency(day.organization().organization().locale());
    return new ServiceRecord(
        new RecordVersion(
            SampleStore.PREFIX + "service-%s-%04d".formatted(day.date(), number),
            updated,
            null,
            false),
        status,
        new ServiceRecord.Times(opened, appointment, completed),
        context,
        completed == null ? null : new Money(BigDecimal.valueOf(100 + number % 400), currency));
  }

  /// Euros where the language names no country, or one without money of its own.
  private static String currency(Locale locale) {
    try {
      @Nullable Currency currency = Currency.getInstance(locale);
      return currency == null ? "EUR" : currency.getCurrencyCode();
    } catch (IllegalArgumentException noCountry) {
      return "EUR";
    }
  }
}
