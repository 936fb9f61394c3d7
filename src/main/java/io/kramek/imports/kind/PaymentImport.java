package io.kramek.imports.kind;

import io.kramek.imports.Imports.Kind;
import io.kramek.purchases.PurchaseImports;
import io.kramek.purchases.PurchaseImports.Imported;
import io.kramek.purchases.PurchaseImports.ImportedSettlement;
import java.util.List;
import org.springframework.stereotype.Component;

/** What was paid for purchases. */
@Component
class PaymentImport extends SettlementImport {

  private final PurchaseImports purchases;

  PaymentImport(PurchaseImports purchases) {
    super(Kind.PAYMENTS, false);
    this.purchases = purchases;
  }

  @Override
  List<Imported> foreseeSettlements(List<ImportedSettlement> rows) {
    return purchases.foreseePayments(rows);
  }

  @Override
  List<Imported> importSettlements(List<ImportedSettlement> rows) {
    return purchases.importPayments(rows);
  }
}
