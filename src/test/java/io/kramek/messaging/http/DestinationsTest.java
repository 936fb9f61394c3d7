package io.kramek.messaging.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import io.kramek.messaging.outbox.Delivery;
import io.kramek.shared.Problem;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DestinationsTest {

  private final Destinations destinations = new Destinations(List.of());

  @ParameterizedTest
  @ValueSource(
      strings = {
        "127.0.0.1",
        "127.8.8.8",
        "10.1.2.3",
        "172.16.0.1",
        "172.31.255.255",
        "192.168.1.1",
        "169.254.169.254",
        "0.0.0.0",
        "100.64.0.1",
        "198.18.0.1",
        "224.0.0.1",
        "240.0.0.1",
        "255.255.255.255",
        "::1",
        "::",
        "fe80::1",
        "fc00::1",
        "fd12:3456::1",
        "ff02::1",
        "::ffff:127.0.0.1",
        "::ffff:10.0.0.1",
        "64:ff9b::7f00:1",
        "2002:7f00:1::",
        "2001::1",
        "2001:db8::1"
      })
  void leadsToNobodysPublicMachine(String address) throws UnknownHostException {
    assertThat(Destinations.isClosed(InetAddress.getByName(address))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1.1.1.1",
        "172.15.0.1",
        "172.32.0.1",
        "11.0.0.1",
        "2606:4700::1111",
        "2a00:1450::1"
      })
  void leadsToAPublicOne(String address) throws UnknownHostException {
    assertThat(Destinations.isClosed(InetAddress.getByName(address))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://127.0.0.1/",
        "https://localhost/",
        "https://127.1/",
        "https://[::1]/",
        "https://[::ffff:127.0.0.1]/",
        "https://169.254.169.254/latest/meta-data",
        "https://10.0.0.5:8443/x",
        "https://2130706433/"
      })
  void refusesWhatLeadsInside(String url) {
    assertThat(problem(url)).isIn("addressPrivate", "addressUnknown", "invalid");
  }

  @Test
  void saysWhyItRefuses() {
    assertThat(problem("https://192.168.1.1/hook")).isEqualTo("addressPrivate");
    assertThat(problem("http://1.1.1.1/hook")).isEqualTo("addressNotHttps");
    assertThat(problem("ftp://1.1.1.1/hook")).isEqualTo("addressNotHttps");
    assertThat(problem("https://user:secret@1.1.1.1/")).isEqualTo("invalid");
    assertThat(problem("https:///hook")).isEqualTo("invalid");
    assertThat(problem("not an address")).isEqualTo("invalid");
    assertThat(destinations.check("url", "https://1.1.1.1/hook").getHost()).isEqualTo("1.1.1.1");
  }

  @Test
  void looksAgainWhenItConnectsAndFollowsNobodyElsewhere() throws IOException {
    AtomicInteger calls = new AtomicInteger();
    HttpServer server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
    server.createContext(
        "/",
        exchange -> {
          calls.incrementAndGet();
          String there = "http://localhost:" + server.getAddress().getPort() + "/inside";
          exchange.getResponseHeaders().add("Location", there);
          exchange.sendResponseHeaders(307, -1);
          exchange.close();
        });
    server.start();
    URI uri = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/hook");
    Posting inside = new Posting(new Destinations(List.of("127.0.0.1")));
    // Its name was fine when it was saved; now it leads home.
    Posting rebound = new Posting(destinations);
    try {
      Delivery redirected = post(inside, uri);
      Delivery refused = post(rebound, URI.create("https://localhost:" + uri.getPort() + "/hook"));

      assertThat(redirected.reason()).isEqualTo("HTTP 307");
      assertThat(refused.result()).isEqualTo(Delivery.Result.REFUSED);
      assertThat(post(rebound, uri).result()).isEqualTo(Delivery.Result.REFUSED);
      assertThat(calls).hasValue(1);
    } finally {
      server.stop(0);
      inside.destroy();
      rebound.destroy();
    }
  }

  private static Delivery post(Posting posting, URI uri) {
    return posting.post(uri, Map.of(), new byte[0], status -> Delivery.later("HTTP " + status));
  }

  private String problem(String url) {
    Problem[] caught = new Problem[1];
    assertThatThrownBy(() -> destinations.check("url", url))
        .isInstanceOfSatisfying(Problem.class, problem -> caught[0] = problem);
    return caught[0].code();
  }
}
