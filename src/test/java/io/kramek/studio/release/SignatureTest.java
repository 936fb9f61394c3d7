package io.kramek.studio.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** Whoever changes anything of a release changes its signature. */
class SignatureTest {

  private static final Map<String, byte[]> FILES =
      Map.of("a.bpmn", new byte[] {1}, "b.dmn", new byte[] {2});

  private final String signed = signed("", FILES);

  @Test
  void theSameIsSignedTheSame() {
    assertThat(signed("", Map.of("b.dmn", new byte[] {2}, "a.bpmn", new byte[] {1})))
        .isEqualTo(signed)
        .matches("[0-9a-f]{64}");
  }

  @Test
  void anotherContentNameOrPastIsSignedOtherwise() {
    assertThat(signed("", Map.of("a.bpmn", new byte[] {1}, "b.dmn", new byte[] {3})))
        .isNotEqualTo(signed);
    assertThat(signed("", Map.of("a.bpmn", new byte[] {1}, "c.dmn", new byte[] {2})))
        .isNotEqualTo(signed);
    assertThat(signed("", Map.of("a.bpmn", new byte[] {1}))).isNotEqualTo(signed);
    assertThat(signed("before", FILES)).isNotEqualTo(signed);
  }

  private static String signed(String previous, Map<String, byte[]> files) {
    return Signature.of(previous, Signature.contents(files));
  }
}
