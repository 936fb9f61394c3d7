package io.kramek.retention;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class LedgerFactsTest {

  private final LedgerFacts ledger = new LedgerFacts(JsonMapper.builder().build());

  @Test
  void whatWasWrittenIsReadByNameInItsOrderAndOfItsKind() {
    var read =
        ledger.of(
            "{\"tier\": \"A\", \"revenue12\": 600000.00, \"active\": 12.50, \"keep\": true, \"unknown\": null}");

    assertThat(read.keySet()).containsExactly("tier", "revenue12", "active", "keep", "unknown");
    assertThat(read)
        .containsEntry("tier", "A")
        .containsEntry("revenue12", new BigDecimal("600000"))
        .containsEntry("active", new BigDecimal("12.5"))
        .containsEntry("keep", true)
        .containsEntry("unknown", null);
  }
}
