package io.kramek.retention;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Every fact that a table may ask for is explained, with its unit and its window. */
class FactDocumentationTest {

  private record Row(String unit, String window, String definition) {}

  @Test
  void everyFactIsDocumentedAndNoOther() throws IOException {
    Map<String, Row> rows = rows();

    assertThat(rows.keySet())
        .containsExactlyElementsOf(Arrays.stream(Fact.values()).map(Fact::key).toList());
    for (Fact fact : Fact.values()) {
      Row row = rows.get(fact.key());
      assertThat(row.unit()).as(fact.key()).isEqualTo(fact.unit().name().toLowerCase(Locale.ROOT));
      assertThat(row.definition()).as(fact.key()).endsWith(".");
      if (fact.key().endsWith("12")) {
        assertThat(row.window()).as(fact.key()).endsWith("12 months");
      }
    }
  }

  private static Map<String, Row> rows() throws IOException {
    Map<String, Row> rows = new LinkedHashMap<>();
    for (String line : Files.readAllLines(Path.of("docs/customer-facts.md"))) {
      String[] cells = line.split("\\s*\\|\\s*");
      if (cells.length == 5 && cells[1].startsWith("`")) {
        rows.put(cells[1].replace("`", ""), new Row(cells[2], cells[3], cells[4]));
      }
    }
    return rows;
  }
}
