package dev.daybrief.cache;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLServerSocket;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A server with `rediss://` in front of it that nobody vouches for learns no password.
class StrangeCertificateTest {

  private static final char[] SECRET = "changeit".toCharArray();

  @TempDir private Path folder;

  @Test
  void saysNothingToAServerThatNobodyVouchesFor() throws Exception {
    var heard = new LinkedBlockingQueue<String>();
    Thread listener;
    try (SSLServerSocket server = server()) {
      listener = Thread.ofVirtual().start(() -> hear(server, heard));
      String url = "rediss://:open-sesame-77@127.0.0.1:" + server.getLocalPort();
      try (var bytes = new RedisBytes(RedisUrl.parse(url))) {
        bytes.keep("key", "five lines".getBytes(StandardCharsets.UTF_8), Duration.ofHours(1));

        assertThat(heard.poll(30, TimeUnit.SECONDS)).startsWith("refused");
        assertThat(bytes.find("key")).isEmpty();
      }
    }
    listener.join();
    assertThat(heard).allMatch(said -> said.startsWith("refused"));
  }

  /// What each caller says: its first bytes, or why it said none.
  private static void hear(SSLServerSocket server, LinkedBlockingQueue<String> heard) {
    while (!server.isClosed()) {
      try (Socket caller = server.accept()) {
        heard.add(firstOf(caller.getInputStream()));
      } catch (IOException refusedOrClosed) {
        if (!server.isClosed()) {
          heard.add("refused: " + refusedOrClosed.getMessage());
        }
      }
    }
  }

  private static String firstOf(InputStream in) throws IOException {
    byte[] some = new byte[100];
    int length = in.read(some);
    return length < 0
        ? "refused: it said nothing"
        : new String(some, 0, length, StandardCharsets.ISO_8859_1);
  }

  private SSLServerSocket server()
      throws IOException, InterruptedException, GeneralSecurityException {
    Path file = folder.resolve("key.p12");
    String program = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
    String options =
        "-genkeypair -alias redis -keyalg EC -dname CN=127.0.0.1 -ext san=ip:127.0.0.1"
            + " -storetype PKCS12 -storepass changeit -keystore ";
    var command = new ArrayList<>(List.of(program));
    command.addAll(List.of((options + file).split(" ")));
    assertThat(new ProcessBuilder(command).inheritIO().start().waitFor()).isZero();
    var keys = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(file)) {
      keys.load(in, SECRET);
    }
    var factory = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    factory.init(keys, SECRET);
    var context = SSLContext.getInstance("TLS");
    context.init(factory.getKeyManagers(), null, null);
    return (SSLServerSocket)
        context
            .getServerSocketFactory()
            .createServerSocket(0, 10, InetAddress.getLoopbackAddress());
  }
}
