package io.kramek.studio.release;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;

/**
 * What signs a release: a hash over the names and contents of its files and over what signs the
 * release before it. Whoever changes one of them changes all that follow.
 */
public final class Signature {

  private Signature() {}

  /**
   * What signs a set of files.
   *
   * @param previous what signs the release before; empty for the first
   * @param contents the hashes of the files' contents by the names of the files
   */
  public static String of(String previous, Map<String, String> contents) {
    StringBuilder text = new StringBuilder(previous).append('\n');
    new TreeMap<>(contents)
        .forEach((file, hash) -> text.append(file).append(' ').append(hash).append('\n'));
    return content(text.toString().getBytes(StandardCharsets.UTF_8));
  }

  /** The hashes of contents. */
  public static Map<String, String> contents(Map<String, byte[]> files) {
    Map<String, String> contents = new TreeMap<>();
    files.forEach((file, content) -> contents.put(file, content(content)));
    return contents;
  }

  /** The hash of one content. */
  public static String content(byte[] content) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
