package io.kramek.imports.csv;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** Tells whether bytes are UTF-8: text in another encoding practically never is by chance. */
final class Utf8 {

  static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

  private Utf8() {}

  /** Reads a stream to its end, or to the first byte that cannot be UTF-8. */
  static boolean isValid(InputStream bytes) throws IOException {
    CharsetDecoder decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    byte[] buffer = new byte[1 << 16];
    CharBuffer characters = CharBuffer.allocate(1 << 16);
    int kept = 0;
    for (int n; (n = bytes.read(buffer, kept, buffer.length - kept)) >= 0; ) {
      ByteBuffer read = ByteBuffer.wrap(buffer, 0, kept + n);
      if (decoder.decode(read, characters.clear(), false).isError()) {
        return false;
      }
      kept = read.remaining();
      read.get(buffer, 0, kept);
    }
    return !decoder.decode(ByteBuffer.wrap(buffer, 0, kept), characters.clear(), true).isError();
  }
}
