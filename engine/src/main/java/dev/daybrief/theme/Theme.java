package dev.daybrief.theme;

import java.util.Locale;

/// What a customer may speak of. Closed: the keywords of a theme can be edited, the themes cannot.
public enum Theme {
  /// Any length of time: on the phone, at the counter, until the car is ready.
  WAITING_TIME,
  /// Bill, quote, value.
  PRICE,
  /// Being told, answered, called back.
  COMMUNICATION,
  /// Whether the fault is gone and nothing else broke or got dirty.
  QUALITY_OF_WORK,
  /// Fetching, bringing and lending cars.
  PICK_UP_AND_DELIVERY,
  /// How people are and what they can.
  STAFF,
  /// Whether the right part is there.
  PARTS,
  /// The place: parking, waiting room, coffee.
  FACILITIES,
  /// Getting and keeping an appointment.
  BOOKING;

  /// Lower case with underscores, as in keywords and stored mentions.
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
