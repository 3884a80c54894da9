package dev.daybrief.sample;

import java.util.List;
import java.util.Locale;

/// Invented names, by language.
final class People {

  static List<String> names(Locale locale) {
    return switch (locale.getLanguage()) {
      case "de" ->
          List.of("Anke Probst", "Jonas Feld", "Mira Lindner", "Uwe Hartwig", "Svenja Kolb");
      case "es" ->
          List.of("Lucía Vega", "Mateo Rubio", "Carmen Lago", "Iván Prado", "Nerea Campos");
      case "hi" -> List.of("आरव मेहता", "दिया नायर", "कबीर सेन", "मीरा जोशी", "रोहन दास");
      case "ar" -> List.of("ليلى حسن", "عمر فؤاد", "سارة نبيل", "يوسف كمال", "هدى سامي");
      default -> List.of("Robin Hale", "Sam Whitlow", "Jordan Pike", "Casey Munro", "Taylor Finch");
    };
  }

  private People() {}
}
