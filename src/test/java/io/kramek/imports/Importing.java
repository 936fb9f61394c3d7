package io.kramek.imports;

import io.kramek.testing.Http;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Imports files as a manager does, over HTTP; the work beside the requests is done by hand. */
class Importing {

  private static final String BOUNDARY = "a-boundary";

  private final Http manager;
  private final ImportWorker worker;
  private String path;

  Importing(Http manager, ImportWorker worker) {
    this.manager = manager;
    this.worker = worker;
  }

  Http.Answer upload(String name, String text) {
    return upload(name, text.getBytes(StandardCharsets.UTF_8));
  }

  Http.Answer upload(String name, String text, Charset encoding) {
    return upload(name, text.getBytes(encoding));
  }

  Http.Answer upload(String name, byte[] file, String... headers) {
    return upload(name, BodyPublishers.ofByteArray(file), headers);
  }

  /** Uploads as many bytes of a stream. */
  Http.Answer upload(String name, InputStream file, long size) {
    BodyPublisher streamed = BodyPublishers.ofInputStream(() -> bounded(file, size));
    return upload(name, BodyPublishers.fromPublisher(streamed, size));
  }

  private Http.Answer upload(String name, BodyPublisher file, String... headers) {
    String head =
        "--%s\r\nContent-Disposition: form-data; name=\"file\"; filename=\"%s\"\r\n\r\n"
            .formatted(BOUNDARY, name);
    Http.Answer answer =
        manager.send(
            "POST",
            "/api/imports",
            BodyPublishers.concat(
                BodyPublishers.ofString(head),
                file,
                BodyPublishers.ofString("\r\n--" + BOUNDARY + "--\r\n")),
            with(headers, "Content-Type", "multipart/form-data; boundary=" + BOUNDARY));
    path = "/api/imports/" + answer.at("/id");
    return answer;
  }

  private static InputStream bounded(InputStream file, long size) {
    return new FilterInputStream(file) {
      private long left = size;

      @Override
      public int read(byte[] bytes, int offset, int length) throws IOException {
        int read = left == 0 ? -1 : super.read(bytes, offset, (int) Math.min(length, left));
        left -= Math.max(read, 0);
        return read;
      }
    };
  }

  private static String[] with(String[] headers, String name, String value) {
    String[] all = java.util.Arrays.copyOf(headers, headers.length + 2);
    all[headers.length] = name;
    all[headers.length + 1] = value;
    return all;
  }

  Http.Answer correct(Map<String, ?> correction) {
    return manager.patch(path, correction);
  }

  Http.Answer dryRun() {
    manager.post(path + "/dry-run", "").is(202);
    worker.workOnAll();
    return get();
  }

  Http.Answer settle(String field, String value, Map<String, ?> resolution) {
    return manager.put(
        path + "/settlements",
        List.of(Map.of("field", field, "value", value, "resolution", resolution)));
  }

  Http.Answer run() {
    manager.post(path + "/run", "").is(202);
    worker.workOnAll();
    return get();
  }

  Http.Answer get() {
    return manager.get(path).is(200);
  }

  Http.Answer send(String method, String below, Object body) {
    return switch (method) {
      case "GET" -> manager.get(path + below);
      case "POST" -> manager.post(path + below, body);
      default -> throw new IllegalArgumentException(method);
    };
  }

  /** The whole way of a file in which nothing is to be settled. */
  Http.Answer bring(String name, String text) {
    upload(name, text).is(201);
    dryRun();
    return run();
  }

  /** A file of ours, with the defects that exports have. */
  static String sample(String name) {
    try (InputStream file = Importing.class.getResourceAsStream("/imports/" + name)) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  ImportId id() {
    return new ImportId(java.util.UUID.fromString(path.substring(path.lastIndexOf('/') + 1)));
  }

  /** How the rows ended: created, updated, unchanged, rejected. */
  static List<Integer> endings(Http.Answer answer) {
    JsonNode body = answer.body();
    return List.of(
        body.path("created").asInt(),
        body.path("updated").asInt(),
        body.path("unchanged").asInt(),
        body.path("rejected").asInt());
  }
}
