package io.kramek.customers;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LegalFormsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Novák, s.r.o.            | Novák
          Novák spol. s r. o.      | Novák
          Škoda Auto a.s.          | Škoda Auto
          Drukarnia Sp. z o.o.     | Drukarnia
          Acme Corporation         | Acme
          Acme Co. Ltd.            | Acme
          Bakery                   | Bakery
          Costa Rica               | Costa Rica
          """)
  void whatTheLawAddsToANameIsNoPartOfIt(String name, String stripped) {
    assertThat(LegalForms.stripped(name)).isEqualTo(stripped);
  }
}
