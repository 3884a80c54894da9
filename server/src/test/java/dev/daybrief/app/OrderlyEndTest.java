package dev.daybrief.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class OrderlyEndTest {

  /// A process that is told to stop, as the web server tells its own.
  static final class Serving {

    public static void main(String[] arguments) throws Exception {
      var told = new CountDownLatch(1);
      Runtime.getRuntime().addShutdownHook(new Thread(told::countDown));
      try (var end = new OrderlyEnd()) {
        end.await();
        System.out.println("serving");
        told.await();
        System.out.println("ended after " + work() + " bytes");
      }
    }

    /// What takes longer than a process that waits for nobody is still there.
    private static int work() throws NoSuchAlgorithmException {
      var digest = MessageDigest.getInstance("SHA-256");
      byte[] bytes = new byte[1_000_000];
      for (int round = 0; round < 100; round++) {
        digest.update(bytes);
      }
      return digest.digest().length;
    }
  }

  @Test
  void aProcessThatIsToldToStopEndsItsWorkFirst() throws Exception {
    Process process = start();
    try (var lines = process.inputReader(StandardCharsets.UTF_8)) {
      assertThat(lines.readLine()).isEqualTo("serving");

      process.toHandle().destroy();

      assertThat(lines.readLine()).isEqualTo("ended after 32 bytes");
    } finally {
      process.destroyForcibly();
    }
  }

  private static Process start() throws IOException {
    var command =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
            Serving.class.getName());
    return new ProcessBuilder(command).redirectErrorStream(true).start();
  }
}
