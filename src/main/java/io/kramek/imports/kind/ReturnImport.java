package io.kramek.imports.kind;

import io.kramek.imports.Imports.Kind;
import io.kramek.purchases.PurchaseImports;
import io.kramek.purchases.PurchaseImports.Imported;
import io.kramek.purchases.PurchaseImports.ImportedSettlement;
import java.util.List;
import org.springframework.stereotype.Component;

/** Goods that came back, as credit notes tell it. */
@Component
class ReturnImport extends SettlementImport {

  private final PurchaseImports purchases;

  ReturnImport(PurchaseImports purchases) {
    super(Kind.RETURNS, true);
    this.purchases = purchases;
  }

  @Override
  List<Imported> foreseeSettlements(List<ImportedSettlement> rows) {
    return purchases.foreseeReturns(rows);
  }

  @Override
  List<Imported> importSettlements(List<ImportedSettlement> rows) {
    return purchases.importReturns(rows);
  }
}
