package io.kramek.imports.csv;

import static org.assertj.core.api.Assertions.assertThat;

import io.kramek.imports.csv.CsvFormat.DateStyle;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ValuesTest {

  @ParameterizedTest(name = "{0} with decimals after ''{1}'' is {2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          1054       | . | 1054
          1054.50    | . | 1054.50
          1,054.50   | . | 1054.50
          1'054.50   | . | 1054.50
          1054,50    | , | 1054.50
          1 054,50   | , | 1054.50
          1.054,50   | , | 1054.50
          12.345.678 | , | 12345678
          -3,5       | , | -3.5
          1054,50    | . |
          1054.50    | , |
          1,234,5    | . |
          1 05       | . |
          12 EUR     | . |
          1e5        | . |
          --1        | . |
          """)
  void readsNumbers(String cell, char decimalSeparator, BigDecimal expected) {
    assertThat(Values.number(cell, decimalSeparator))
        .isEqualTo(java.util.Optional.ofNullable(expected));
  }

  @ParameterizedTest(name = "{0} as {1} is {2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          2017-03-01          | ISO      | 2017-03-01
          2017-03-01 14:05:00 | ISO      | 2017-03-01
          1.3.2017            | DOTTED   | 2017-03-01
          01. 03. 2017        | DOTTED   | 2017-03-01
          1.3.2017 14:05      | DOTTED   | 2017-03-01
          01-03-2017          | DASHED   | 2017-03-01
          01/03/2017          | SLASHED  | 2017-03-01
          03/01/2017          | AMERICAN | 2017-03-01
          29.2.2017           | DOTTED   |
          1.3.17              | DOTTED   |
          1-3.2017            | DOTTED   |
          2017-03-01          | DOTTED   |
          1.3.2017            | ISO      |
          """)
  void readsDates(String cell, DateStyle style, LocalDate expected) {
    assertThat(Values.date(cell, style)).isEqualTo(java.util.Optional.ofNullable(expected));
  }
}
