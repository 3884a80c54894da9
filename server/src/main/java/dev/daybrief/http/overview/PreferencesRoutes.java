package dev.daybrief.http.overview;

import com.fasterxml.jackson.databind.JsonNode;
import dev.daybrief.access.PreferenceStore;
import dev.daybrief.access.Preferences;
import dev.daybrief.access.Preferences.Theme;
import dev.daybrief.access.Preferences.TimeFormat;
import dev.daybrief.access.Principal;
import dev.daybrief.http.Answer;
import dev.daybrief.http.Json;
import dev.daybrief.http.Problem;
import dev.daybrief.http.Request;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// How the member who asks likes the dashboard.
final class PreferencesRoutes {

  private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}");

  private final PreferenceStore store;

  PreferencesRoutes(PreferenceStore store) {
    this.store = store;
  }

  /// @param language null for the browser's
  private record PreferencesJson(
      @Nullable String language, String theme, String timeFormat, boolean shortcuts) {

    static PreferencesJson of(Preferences preferences) {
      return new PreferencesJson(
          preferences.language().orElse(null),
          word(preferences.theme()),
          word(preferences.timeFormat()),
          preferences.shortcuts());
    }
  }

  Answer get(Request request, Principal principal) {
    return request.hasOnly(Set.of())
        ? Answer.secret(
            PreferencesJson.of(store.get(principal.organization(), principal.memberId())))
        : Problem.BAD_REQUEST.at(request.path(), "Send no parameters.");
  }

  Answer put(Request request, Principal principal) {
    Optional<Preferences> chosen =
        request.hasOnly(Set.of())
            ? Json.read(request.body()).flatMap(PreferencesRoutes::preferences)
            : Optional.empty();
    if (chosen.isEmpty()) {
      return Problem.BAD_REQUEST.at(
          request.path(),
          "Send {\"language\": null, \"theme\": \"system\", \"timeFormat\": \"auto\","
              + " \"shortcuts\": true}; themes are system, light and dark, time formats auto, h23"
              + " and h12.");
    }
    store.put(principal.organization(), principal.memberId(), chosen.get());
    return Answer.done();
  }

  private static Optional<Preferences> preferences(JsonNode json) {
    JsonNode language = json.path("language");
    Optional<String> tag = Optional.of(language.asText()).filter(LANGUAGE.asMatchPredicate());
    boolean readable =
        json.size() == 4
            && (language.isNull() || (language.isTextual() && tag.isPresent()))
            && json.path("shortcuts").isBoolean();
    Optional<Theme> theme = one(Theme.values(), json.path("theme"));
    Optional<TimeFormat> format = one(TimeFormat.values(), json.path("timeFormat"));
    return readable && theme.isPresent() && format.isPresent()
        ? Optional.of(
            new Preferences(
                language.isNull() ? Optional.empty() : tag,
                theme.get(),
                format.get(),
                json.path("shortcuts").asBoolean()))
        : Optional.empty();
  }

  private static <E extends Enum<E>> Optional<E> one(E[] words, JsonNode json) {
    return Arrays.stream(words)
        .filter(one -> json.isTextual() && word(one).equals(json.asText()))
        .findFirst();
  }

  private static String word(Enum<?> one) {
    return one.name().toLowerCase(Locale.ROOT);
  }
}
