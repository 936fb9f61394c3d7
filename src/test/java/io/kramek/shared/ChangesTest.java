package io.kramek.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.kramek.testing.HttpTest;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionOperations;

@HttpTest
class ChangesTest {

  @Autowired Changes changes;
  @Autowired TransactionOperations transaction;

  private final SubjectRef subject = new SubjectRef("thing", Ids.next());

  @Test
  void whoComesLateIsToldWhatTheOthersMadeOfEachField() {
    change(1, "Old", "New");
    change(2, "New", "Newer");
    change(3, "Newer", "Newest");

    assertThat(changed(1))
        .extracting("field", "before", "now")
        .containsExactly(tuple("name", "New", "Newest"));
    assertThat(changed(3)).isEmpty();
  }

  @Test
  void whatWasChangedAndChangedBackIsNotTold() {
    change(1, "Old", "New");
    change(2, "New", "Old");

    assertThat(changed(0)).isEmpty();
  }

  @Test
  void factsAreRememberedAsText() {
    Map<String, Object> facts =
        Changes.facts()
            .put("amount", Optional.of(new Money(new BigDecimal("12.5"), "EUR")))
            .put("competitors", List.of("A", "B"))
            .put("nobody", Optional.empty())
            .put("nothing", List.of())
            .build();

    assertThat(facts)
        .containsEntry("amount", "12.50 EUR")
        .containsEntry("competitors", "A, B")
        .containsEntry("nobody", null)
        .containsEntry("nothing", null);
  }

  private void change(long version, String before, String now) {
    transaction.executeWithoutResult(
        status ->
            changes.record(
                subject,
                version,
                Changes.facts().put("name", before).put("same", 1).build(),
                Changes.facts().put("name", now).put("same", 1).build()));
  }

  private List<?> changed(long seen) {
    return (List<?>) changes.stale(subject, seen).properties().get("changed");
  }
}
