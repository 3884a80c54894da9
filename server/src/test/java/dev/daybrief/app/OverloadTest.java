package dev.daybrief.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daybrief.access.Asker;
import dev.daybrief.access.Quota;
import dev.daybrief.access.Quotas;
import dev.daybrief.day.Organization;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// More requests at the same time than can be worked on: the rest is refused at once, and those of
/// others are not.
@QuarkusTest
class OverloadTest {

  private static final String ME = "/api/v1/me";
  private static final String BRIEF = "/api/v1/briefs/" + TestWeb.DAY;
  private static final int SHARE = 64;

  @Inject TestWeb web;
  @TestHTTPResource URI address = URI.create("http://unset.invalid");

  private final CountDownLatch end = new CountDownLatch(1);
  private final Semaphore begun = new Semaphore(0);
  private final ExecutorService senders = Executors.newVirtualThreadPerTaskExecutor();

  /// Work of members of the organisation takes until the end.
  private final class Slow implements Quotas {

    private final Organization organization;

    Slow(Organization organization) {
      this.organization = organization;
    }

    @Override
    public Optional<Quota> take(Asker asker) {
      if (asker instanceof Asker.Colleague(var theirs, var _) && theirs.equals(organization.id())) {
        begun.release();
        try {
          end.await();
        } catch (InterruptedException e) {
          throw new IllegalStateException(e);
        }
      }
      return Optional.empty();
    }
  }

  @AfterEach
  void letEverybodyGoOn() {
    end.countDown();
    web.quotas.set(Quotas.NONE);
    senders.close();
  }

  private CompletableFuture<HttpResponse<String>> me(WebClient client, String bearer) {
    return CompletableFuture.supplyAsync(() -> client.get(ME, "Authorization", bearer), senders)
        .orTimeout(1, TimeUnit.MINUTES);
  }

  @Test
  void refusesWhatIsTooMuchAtOnceAndNothingOfOthers() throws InterruptedException {
    var client = new WebClient(address);
    String dana = client.bearer("dana@harbour.example");
    String kiri = client.bearer("kiri@alpine.example");
    assertThat(client.get(BRIEF, "Authorization", dana).statusCode()).isEqualTo(200);
    web.quotas.set(new Slow(TestWeb.HARBOUR));
    List<CompletableFuture<HttpResponse<String>>> slow = new ArrayList<>();
    for (int i = 0; i < SHARE; i++) {
      slow.add(me(client, dana));
    }
    assertThat(begun.tryAcquire(SHARE, 1, TimeUnit.MINUTES)).isTrue();

    var refused = me(client, dana).join();
    assertThat(refused.statusCode()).isEqualTo(503);
    assertThat(refused.headers().firstValue("Retry-After")).hasValue("1");
    assertThat(refused.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    assertThat(refused.body()).contains("\"urn:daybrief:problem:overloaded\"");

    assertThat(client.get(ME, "Authorization", kiri).statusCode()).isEqualTo(200);
    assertThat(client.get(BRIEF, "Authorization", dana).statusCode())
        .as("what lies ready")
        .isEqualTo(200);
    assertThat(client.login("dana@harbour.example", "not this").statusCode()).isEqualTo(401);

    end.countDown();
    assertThat(slow).allSatisfy(one -> assertThat(one.join().statusCode()).isEqualTo(200));
    assertThat(client.get(ME, "Authorization", dana).statusCode()).isEqualTo(200);
  }
}
