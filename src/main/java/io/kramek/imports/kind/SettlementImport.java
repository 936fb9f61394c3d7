package io.kramek.imports.kind;

import io.kramek.identity.SignedIn;
import io.kramek.imports.Imports.Kind;
import io.kramek.purchases.PurchaseImports.Imported;
import io.kramek.purchases.PurchaseImports.ImportedSettlement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What happens to purchases afterwards. Without a number of its own it is told from others by its
 * purchase, its day, and which of that day's rows it is.
 */
abstract class SettlementImport implements ImportKind {

  private static final String NUMBER = "number";
  private static final String PURCHASE = "purchase";
  private static final String DAY = "day";
  private static final String AMOUNT = "amount";
  private static final String COST = "cost";

  private static final int CHUNK = 2_000;

  private final Kind kind;
  private final List<Field> fields;

  SettlementImport(Kind kind, boolean withCost) {
    this.kind = kind;
    List<Field> all = new ArrayList<>();
    all.add(Field.text(NUMBER));
    all.add(Field.text(PURCHASE).mandatory());
    all.add(Field.date(DAY).mandatory());
    all.add(Field.number(AMOUNT).mandatory());
    if (withCost) {
      all.add(Field.number(COST));
    }
    this.fields = List.copyOf(all);
  }

  /** How rows would end. */
  abstract List<Imported> foreseeSettlements(List<ImportedSettlement> rows);

  /** Stores rows. */
  abstract List<Imported> importSettlements(List<ImportedSettlement> rows);

  @Override
  public final Kind kind() {
    return kind;
  }

  @Override
  public final List<Field> fields() {
    return fields;
  }

  @Override
  public final String keyField() {
    return NUMBER;
  }

  @Override
  public final boolean counts() {
    return true;
  }

  @Override
  public final String name(SoundRow row) {
    return row.text(NUMBER) == null
        ? row.text(PURCHASE) + "/" + row.date(DAY)
        : "number " + row.text(NUMBER);
  }

  private static String derived(SoundRow row) {
    return row.text(PURCHASE) + "/" + row.date(DAY) + "/" + row.nth();
  }

  @Override
  public final String key(SoundRow row) {
    return row.text(NUMBER) == null ? derived(row) : name(row);
  }

  @Override
  public final int chunk() {
    return CHUNK;
  }

  @Override
  public final Rule rule() {
    return row -> row.text(NUMBER) == null ? Optional.empty() : Counted.tooLong(row, NUMBER);
  }

  @Override
  public final List<Ending> foresee(List<SoundRow> rows) {
    return endings(rows, foreseeSettlements(settlements(rows)));
  }

  @Override
  public final List<Ending> store(List<SoundRow> rows, SignedIn importer) {
    return endings(rows, importSettlements(settlements(rows)));
  }

  private static List<Ending> endings(List<SoundRow> rows, List<Imported> results) {
    List<Ending> endings = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      endings.add(Counted.ending(rows.get(i), results.get(i), Map.of()));
    }
    return endings;
  }

  private static List<ImportedSettlement> settlements(List<SoundRow> rows) {
    return rows.stream()
        .map(
            row ->
                new ImportedSettlement(
                    row.text(NUMBER) == null ? derived(row) : row.text(NUMBER),
                    row.text(PURCHASE),
                    row.date(DAY),
                    row.number(AMOUNT),
                    row.number(COST)))
        .toList();
  }
}
