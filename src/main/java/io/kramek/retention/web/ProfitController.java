package io.kramek.retention.web;

import io.kramek.retention.profit.ContactEffects;
import io.kramek.retention.profit.ContactEffects.ChannelEffect;
import io.kramek.retention.profit.ContactEffects.ChannelEffects;
import io.kramek.retention.profit.ContactEffects.ContactBand;
import io.kramek.retention.profit.ContactEffects.ContactBands;
import io.kramek.retention.profit.CustomerProfits;
import io.kramek.retention.profit.CustomerProfits.CustomerProfit;
import io.kramek.retention.profit.CustomerProfits.ProfitSpread;
import io.kramek.retention.profit.ProductProfits;
import io.kramek.retention.profit.ProductProfits.ProductProfit;
import io.kramek.retention.profit.ProductProfits.ProductProfitPage;
import io.kramek.shared.Paged;
import io.kramek.shared.web.Spreadsheet;
import java.time.LocalDate;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What products, customers and contacts bring. */
@RestController
@RequestMapping("/api/profit")
class ProfitController {

  private final ProductProfits products;
  private final CustomerProfits customers;
  private final ContactEffects contacts;

  ProfitController(ProductProfits products, CustomerProfits customers, ContactEffects contacts) {
    this.products = products;
    this.customers = customers;
    this.contacts = contacts;
  }

  @GetMapping("/products")
  ProductProfitPage products(
      @RequestParam(required = false) LocalDate from,
      @RequestParam(required = false) LocalDate to,
      @RequestParam(defaultValue = "PROFIT") ProductProfits.Order order,
      @RequestParam(defaultValue = "true") boolean descending,
      @RequestParam(defaultValue = "0") int page,
      @RequestParam(defaultValue = "25") int size) {
    return products.of(from, to, order, descending, new Paged.Request(page, size));
  }

  @GetMapping(path = "/products.csv", produces = Spreadsheet.TYPE)
  ResponseEntity<String> exportProducts(
      @RequestParam(required = false) LocalDate from,
      @RequestParam(required = false) LocalDate to,
      @RequestParam(defaultValue = "PROFIT") ProductProfits.Order order,
      @RequestParam(defaultValue = "true") boolean descending) {
    Spreadsheet sheet =
        new Spreadsheet(
            "product",
            "customers",
            "purchases",
            "quantity",
            "revenue",
            "discount_percent",
            "cost_known_percent",
            "margin",
            "margin_percent",
            "contact_cost",
            "profit",
            "currency");
    for (ProductProfit row : products.export(from, to, order, descending)) {
      sheet.row(
          row.name(),
          row.customers(),
          row.purchases(),
          row.quantity(),
          row.revenue(),
          row.discountPercent(),
          row.costKnownPercent(),
          row.margin(),
          row.marginPercent(),
          row.contactCost(),
          row.profit(),
          row.revenue().currency());
    }
    return sheet.as("product-profit.csv");
  }

  @GetMapping("/customers")
  Paged<CustomerProfit> customers(
      @RequestParam(required = false) String tier,
      @RequestParam(defaultValue = "PROFIT") CustomerProfits.Order order,
      @RequestParam(defaultValue = "true") boolean descending,
      @RequestParam(defaultValue = "0") int page,
      @RequestParam(defaultValue = "25") int size) {
    return customers.of(tier, order, descending, new Paged.Request(page, size));
  }

  @GetMapping(path = "/customers.csv", produces = Spreadsheet.TYPE)
  ResponseEntity<String> exportCustomers(
      @RequestParam(required = false) String tier,
      @RequestParam(defaultValue = "PROFIT") CustomerProfits.Order order,
      @RequestParam(defaultValue = "true") boolean descending) {
    Spreadsheet sheet =
        new Spreadsheet(
            "customer",
            "owner",
            "tier",
            "revenue",
            "discount_percent",
            "margin",
            "contact_cost",
            "profit",
            "currency");
    for (CustomerProfit row : customers.export(tier, order, descending)) {
      sheet.row(
          row.name(),
          row.owner() == null ? null : row.owner().name(),
          row.tier(),
          row.revenue(),
          row.discountPercent(),
          row.margin(),
          row.contactCost(),
          row.profit(),
          row.revenue().currency());
    }
    return sheet.as("customer-profit.csv");
  }

  @GetMapping("/customers/spread")
  ProfitSpread spread() {
    return customers.spread();
  }

  @GetMapping("/channels")
  ChannelEffects channels(@RequestParam(defaultValue = "30") int days) {
    return contacts.channels(days);
  }

  @GetMapping(path = "/channels.csv", produces = Spreadsheet.TYPE)
  ResponseEntity<String> exportChannels(@RequestParam(defaultValue = "30") int days) {
    Spreadsheet sheet =
        new Spreadsheet(
            "channel",
            "contacts",
            "cost",
            "bought_before_percent",
            "bought_after_percent",
            "revenue_before",
            "revenue_after",
            "currency");
    for (ChannelEffect row : contacts.channels(days).channels()) {
      sheet.row(
          row.kind(),
          row.contacts(),
          row.cost(),
          row.boughtBeforePercent(),
          row.boughtAfterPercent(),
          row.revenueBefore(),
          row.revenueAfter(),
          row.cost().currency());
    }
    return sheet.as("channels.csv");
  }

  @GetMapping("/contact-bands")
  ContactBands bands(@RequestParam(defaultValue = "6") int months) {
    return contacts.bands(months);
  }

  @GetMapping(path = "/contact-bands.csv", produces = Spreadsheet.TYPE)
  ResponseEntity<String> exportBands(@RequestParam(defaultValue = "6") int months) {
    Spreadsheet sheet =
        new Spreadsheet(
            "contacts_from",
            "contacts_to",
            "customers",
            "bought_percent",
            "contact_cost",
            "revenue_before",
            "revenue_after",
            "currency");
    for (ContactBand row : contacts.bands(months).bands()) {
      sheet.row(
          row.least(),
          row.most(),
          row.customers(),
          row.boughtPercent(),
          row.contactCost(),
          row.revenueBefore(),
          row.revenueAfter(),
          row.contactCost().currency());
    }
    return sheet.as("contact-bands.csv");
  }
}
