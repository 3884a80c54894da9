package dev.daybrief.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/// The client that docs/api.md offers, run as its readers would.
@QuarkusTest
class ExampleClientTest {

  @TestHTTPResource URI address = URI.create("http://unset.invalid");

  @Inject TestWeb web;

  @Test
  void sendsItsRecords() throws IOException, InterruptedException {
    web.postgres.execute("TRUNCATE daybrief.calls");
    var client =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "../docs/examples/SendRecords.java",
                address.toString().replaceAll("/$", ""),
                web.key(TestWeb.HARBOUR))
            .redirectErrorStream(true)
            .start();
    String said = new String(client.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

    assertThat(client.waitFor()).as(said).isZero();
    assertThat(said).startsWith("200 ").contains("\"added\":2");
    assertThat(web.postgres.text("SELECT count(*)::text FROM daybrief.calls")).isEqualTo("2");
  }
}
