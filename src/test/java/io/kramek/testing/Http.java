package io.kramek.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import org.assertj.core.api.Assertions;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Speaks to the application as a browser does: with a session, and the token that proves a request
 * is meant.
 */
public class Http {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final CookieManager cookies = new CookieManager();
  private final HttpClient client = HttpClient.newBuilder().cookieHandler(cookies).build();
  private final String base;

  public Http(int port) {
    this.base = "http://localhost:" + port;
  }

  /** What came back. */
  public record Answer(int status, JsonNode body, HttpResponse<String> raw) {

    public Answer is(int expected) {
      Assertions.assertThat(status).as(raw.body()).isEqualTo(expected);
      return this;
    }

    /** The stable code of a problem. */
    public String code() {
      return body.path("code").asString();
    }

    /** The text at a JSON pointer. */
    public String at(String pointer) {
      return body.at(pointer).asString();
    }
  }

  Http login(String username, String password) {
    get("/api/session").is(401);
    post("/api/session", Map.of("username", username, "password", password)).is(200);
    return this;
  }

  public Answer get(String path) {
    return send("GET", path, BodyPublishers.noBody());
  }

  public Answer post(String path, Object body, String... headers) {
    return send("POST", path, json(body), headers);
  }

  public Answer put(String path, Object body) {
    return send("PUT", path, json(body));
  }

  public Answer patch(String path, Object body) {
    return send("PATCH", path, json(body));
  }

  public Answer delete(String path) {
    return send("DELETE", path, BodyPublishers.noBody());
  }

  /**
   * Sends a body as it is; {@code String} bodies of the other methods are sent as they are, too.
   */
  public Answer send(String method, String path, BodyPublisher body, String... headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(base + path))
            .method(method, body)
            .header("Content-Type", "application/json");
    token().ifPresent(token -> request.header("X-XSRF-TOKEN", token));
    if (headers.length > 0) {
      for (int i = 0; i < headers.length; i += 2) {
        request.setHeader(headers[i], headers[i + 1]);
      }
    }
    try {
      HttpResponse<String> response = client.send(request.build(), BodyHandlers.ofString());
      boolean json = response.headers().firstValue("Content-Type").orElse("").contains("json");
      return new Answer(
          response.statusCode(), json ? JSON.readTree(response.body()) : JSON.nullNode(), response);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** Opens a stream of server-sent events. */
  public InputStream stream(String path, String... headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(base + path)).header("Accept", "text/event-stream");
    if (headers.length > 0) {
      request.headers(headers);
    }
    try {
      HttpResponse<InputStream> response =
          client.send(request.build(), BodyHandlers.ofInputStream());
      Assertions.assertThat(response.statusCode()).isEqualTo(200);
      return response.body();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private java.util.Optional<String> token() {
    return cookies.getCookieStore().getCookies().stream()
        .filter(cookie -> cookie.getName().equals("XSRF-TOKEN") && !cookie.getValue().isEmpty())
        .map(HttpCookie::getValue)
        .findFirst();
  }

  private static BodyPublisher json(Object body) {
    return BodyPublishers.ofString(
        body instanceof String text ? text : JSON.writeValueAsString(body));
  }
}
