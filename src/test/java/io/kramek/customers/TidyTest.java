package io.kramek.customers;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TidyTest {

  @Test
  void phoneNumbersAreTheSameWithAndWithoutBlanksAndCountry() {
    assertThat(Tidy.phoneKey("+420 777 123 456"))
        .isEqualTo(Tidy.phoneKey("777-123-456"))
        .isEqualTo(Tidy.phoneKey("00420777123456"))
        .isEqualTo("777123456");
  }

  @Test
  void anExtensionIsNobodysNumber() {
    assertThat(Tidy.phoneKey("ext. 12")).isNull();
    assertThat(Tidy.phoneKey(null)).isNull();
  }

  @Test
  void emailAndRegistrationNumberHaveOneForm() {
    assertThat(Tidy.email(" Jana@Example.COM ")).isEqualTo("jana@example.com");
    assertThat(Tidy.registrationNumber("cz 123 45 678")).isEqualTo("CZ12345678");
    assertThat(Tidy.text("  ")).isNull();
  }
}
