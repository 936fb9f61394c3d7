package io.kramek.imports;

import io.kramek.imports.ImportLedger.FieldValue;
import io.kramek.imports.Imports.Resolution;
import io.kramek.imports.Imports.Settlement;
import io.kramek.imports.kind.Candidate;
import io.kramek.imports.kind.Field;
import io.kramek.imports.kind.ImportKind;
import io.kramek.shared.Problem;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Takes down what a person decides about values that a dry run asked about. */
@Component
class Settlements {

  private final ImportKinds kinds;
  private final ImportLedger ledger;
  private final ImportQueries queries;

  Settlements(ImportKinds kinds, ImportLedger ledger, ImportQueries queries) {
    this.kinds = kinds;
    this.ledger = ledger;
    this.queries = queries;
  }

  /**
   * Settles one value, or opens it again.
   *
   * @throws Problem naming {@code value} if nobody asked about it, or {@code resolution.use} if it
   *     cannot mean that
   */
  void settle(Import at, Settlement settlement) {
    FieldValue key = new FieldValue(settlement.field(), settlement.value());
    if (at.kind() == null || !queries.isProposed(at.id(), key.field(), key.value())) {
      throw Problem.invalid(new Problem.Field("value", "unknown"));
    }
    Resolution resolution = settlement.resolution();
    if (resolution == null) {
      ledger.unsettle(at.id(), key);
    } else if (Boolean.TRUE.equals(resolution.reject())) {
      ledger.settle(at.id(), key, null);
    } else {
      ledger.settle(at.id(), key, chosen(kinds.get(at.kind()), key, resolution.use()));
    }
  }

  private static Candidate chosen(ImportKind kind, FieldValue key, String use) {
    return kind.field(key.field())
        .map(Field::directory)
        .flatMap(directory -> use == null ? Optional.empty() : directory.chosen(use))
        .orElseThrow(() -> Problem.invalid(new Problem.Field("resolution.use", "unknown")));
  }
}
