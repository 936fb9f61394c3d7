package io.kramek.shared.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.kramek.shared.Money;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class SpreadsheetTest {

  @Test
  void everyCountryReadsItAndNoNameBecomesAFormula() {
    String file =
        new Spreadsheet("name", "amount", "share")
            .row("=HYPERLINK(\"x\")", Money.of(-3, "EUR"), new BigDecimal("-1.5"))
            .row("Novák; syn", null, null)
            .as("names.csv")
            .getBody();

    assertThat(file)
        .isEqualTo(
            "\uFEFFname;amount;share\r\n\"'=HYPERLINK(\"\"x\"\")\";-3.00;-1.5\r\n\"Novák; syn\";;\r\n");
  }
}
