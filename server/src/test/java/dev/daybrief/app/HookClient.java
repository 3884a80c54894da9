package dev.daybrief.app;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.daybrief.access.WebhookDesk.Issued;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// A call system that tells of calls; signs by the providers' own rules, written here once more.
record HookClient(URI server, Issued hook) {

  private static final HttpClient HTTP =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private static final ObjectMapper JSON = new ObjectMapper();

  /// The events of a file, in the order of the call.
  static List<String> events(String file) {
    try (InputStream in = HookClient.class.getResourceAsStream("/webhooks/" + file)) {
      var events = new ArrayList<String>();
      for (JsonNode event : JSON.readTree(Objects.requireNonNull(in, file))) {
        events.add(event.toString());
      }
      return events;
    } catch (IOException e) {
      throw new IllegalStateException(file, e);
    }
  }

  HttpResponse<String> vapi(String body) {
    return json(body, "X-Vapi-Secret", hook.secret());
  }

  HttpResponse<String> retell(String body) {
    return retell(body, Instant.now());
  }

  HttpResponse<String> retell(String body, Instant signedAt) {
    String millis = Long.toString(signedAt.toEpochMilli());
    return json(
        body,
        "X-Retell-Signature",
        "v=" + millis + ",d=" + hex(hmac("HmacSHA256", hook.secret(), body + millis)));
  }

  HttpResponse<String> twilio(Map<String, String> form) {
    return form(form, twilioSignature(TestWeb.PUBLIC_URL + hook.webhook().path(), form));
  }

  String twilioSignature(String url, Map<String, String> form) {
    String text =
        new TreeMap<>(form)
            .entrySet().stream()
                .map(field -> field.getKey() + field.getValue())
                .collect(Collectors.joining("", url, ""));
    return Base64.getEncoder().encodeToString(hmac("HmacSHA1", hook.secret(), text));
  }

  HttpResponse<String> form(Map<String, String> form, String signature) {
    String body =
        form.entrySet().stream()
            .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
            .collect(Collectors.joining("&"));
    return send(
        hook.webhook().path(),
        body.getBytes(StandardCharsets.UTF_8),
        "Content-Type",
        "application/x-www-form-urlencoded; charset=UTF-8",
        "X-Twilio-Signature",
        signature);
  }

  HttpResponse<String> json(String body, String... headers) {
    String[] all = java.util.Arrays.copyOf(headers, headers.length + 2);
    all[headers.length] = "Content-Type";
    all[headers.length + 1] = "application/json";
    return send(hook.webhook().path(), body.getBytes(StandardCharsets.UTF_8), all);
  }

  HttpResponse<String> send(String path, byte[] body, String... headers) {
    var request =
        HttpRequest.newBuilder(server.resolve(path)).POST(BodyPublishers.ofByteArray(body));
    try {
      return HTTP.send(request.headers(headers).build(), BodyHandlers.ofString());
    } catch (IOException e) {
      throw new IllegalStateException("POST " + path, e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  static byte[] hmac(String algorithm, String secret, String text) {
    try {
      Mac mac = Mac.getInstance(algorithm);
      mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), algorithm));
      return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  static String hex(byte[] bytes) {
    return HexFormat.of().formatHex(bytes);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
