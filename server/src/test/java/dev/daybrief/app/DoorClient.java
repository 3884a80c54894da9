package dev.daybrief.app;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPOutputStream;

/// A program that sends records.
///
/// @param authorization value of that header
record DoorClient(URI server, String authorization) {

  private static final HttpClient HTTP =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  HttpResponse<String> post(String path, String body, String type, String... headers) {
    return send(path, body.getBytes(StandardCharsets.UTF_8), type, headers);
  }

  HttpResponse<String> postGzip(String path, String body, String type, String... headers) {
    var packed = new ByteArrayOutputStream();
    try (var gzip = new GZIPOutputStream(packed)) {
      gzip.write(body.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    String[] more = java.util.Arrays.copyOf(headers, headers.length + 2);
    more[headers.length] = "Content-Encoding";
    more[headers.length + 1] = "gzip";
    return send(path, packed.toByteArray(), type, more);
  }

  HttpResponse<String> send(String path, byte[] body, String type, String... headers) {
    var request =
        HttpRequest.newBuilder(server.resolve(path))
            .header("Authorization", authorization)
            .header("Content-Type", type)
            .POST(BodyPublishers.ofByteArray(body));
    for (int i = 0; i < headers.length; i += 2) {
      request.header(headers[i], headers[i + 1]);
    }
    try {
      return HTTP.send(request.build(), BodyHandlers.ofString());
    } catch (IOException e) {
      throw new IllegalStateException("POST " + path, e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
