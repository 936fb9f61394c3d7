package io.kramek.studio.drafts;

import io.kramek.studio.ModelKind;
import jakarta.annotation.Nullable;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** What a new file begins with: something small that can be drawn on. */
final class Beginning {

  private Beginning() {}

  static byte[] of(ModelKind kind, String file, @Nullable String called) {
    String name = file.substring(0, file.lastIndexOf('.'));
    String words = name.replace('-', ' ').strip();
    return template(kind)
        .replace("%FILE%", name)
        .replace("%ID%", ModelKind.id(file))
        .replace(
            "%NAME%",
            escaped(called == null ? capital(words.isEmpty() ? name : words) : called.strip()))
        .getBytes(StandardCharsets.UTF_8);
  }

  private static String template(ModelKind kind) {
    String path = "/studio/beginning." + kind.name().toLowerCase(java.util.Locale.ROOT);
    try (InputStream template = Beginning.class.getResourceAsStream(path)) {
      return new String(template.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String escaped(String words) {
    return words
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }

  private static String capital(String words) {
    return Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }
}
