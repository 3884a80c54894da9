package dev.daybrief.ingest;

import java.util.Locale;

/// The columns of all kinds of files. A row's cells are ordered like this.
enum Column {
  EXTERNAL_ID,
  STATUS,
  CREATED_AT,
  UPDATED_AT,
  DELETED_AT,
  IS_DEMO,
  DIRECTION,
  CUSTOMER_NAME,
  CUSTOMER_PHONE,
  AGENT,
  CAMPAIGN,
  REASON,
  READY_AT,
  STARTED_AT,
  ENDED_AT,
  DURATION_SECONDS,
  ENDED_REASON,
  NPS_SCORE,
  COST,
  SERVICE_RECORD_EXTERNAL_ID,
  CALL_EXTERNAL_ID,
  COMMENT,
  LANGUAGE,
  VEHICLE,
  SERVICE_TYPE,
  ADVISOR,
  APPOINTMENT_AT,
  COMPLETED_AT,
  AMOUNT,
  CURRENCY;

  static final int COUNT = values().length;

  private final String title = name().toLowerCase(Locale.ROOT);
  private final boolean time = title.endsWith("_at");

  boolean isTime() {
    return time;
  }

  /// As the header of a file names it.
  String title() {
    return title;
  }
}
