package io.kramek.sample;

import io.kramek.identity.UserId;
import io.kramek.leads.Contact;
import io.kramek.leads.Interest;
import io.kramek.leads.LeadId;
import io.kramek.leads.Leads;
import io.kramek.opportunities.Opportunities;
import io.kramek.opportunities.OpportunityId;
import io.kramek.opportunities.OpportunityImports;
import io.kramek.opportunities.OpportunityImports.ImportedDeal;
import io.kramek.opportunities.OpportunityImports.ImportedItem;
import io.kramek.sample.SampleCompany.Team;
import io.kramek.sample.SampleCustomers.Known;
import io.kramek.sample.process.PastTime;
import io.kramek.shared.Money;
import io.kramek.shared.SubjectRef;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Eighty leads and a hundred and fifty deals over all stages; some are late, some wait for an
 * approval.
 */
@Component
class SampleSales {

  private static final int LEADS = 80;
  private static final int LATE_LEADS = 6;
  private static final int STALLED_DEALS = 8;
  private static final int WAITING_DEALS = 5;

  /** How many deals stand where; a hundred and fifty. */
  private static final Map<String, Integer> DEALS =
      new java.util.TreeMap<>(
          Map.of(
              "pre-qualification", 28,
              "qualification", 24,
              "offer", 22,
              "contract", 12,
              "realisation", 10,
              "won", 32,
              "lost", 22));

  private static final List<String> PROJECTS =
      List.of(
          "refit of the shop",
          "new branch",
          "cold store",
          "counter and shelves",
          "storeroom",
          "spring season");

  private final Leads leads;
  private final Opportunities opportunities;
  private final OpportunityImports imports;
  private final PastTime past;
  private final Clock clock;
  private final Random random = new Random(11);

  SampleSales(
      Leads leads,
      Opportunities opportunities,
      OpportunityImports imports,
      PastTime past,
      Clock clock) {
    this.leads = leads;
    this.opportunities = opportunities;
    this.imports = imports;
    this.past = past;
    this.clock = clock;
  }

  void load(List<Team> teams, List<Known> customers, List<ImportedItem> products, Names names) {
    for (int i = 0; i < LEADS; i++) {
      LeadId lead = leads.capture(lead(teams.get(i % teams.size()), products, names, i));
      past.run(lead.value());
      past.shift(
          new SubjectRef(SubjectRef.LEAD, lead.value()),
          i < LATE_LEADS ? Duration.ofDays(5) : Duration.ZERO);
    }
    deals(customers, products);
  }

  private Leads.Capture lead(Team team, List<ImportedItem> products, Names names, int number) {
    String name = names.person(team.country());
    var contact =
        new Contact(
            name,
            names.email(name).replace("@", number + "@"),
            names.phone(team.country()).replace(" ", ""),
            random.nextInt(4) == 0 ? null : names.company(team.country()),
            null,
            names.one(List.of(Contact.JobRole.values())),
            team.country().code(),
            team.country().language());
    var interest =
        new Interest(
            names.one(List.of(Interest.Kind.values())),
            names.one(products).id().value(),
            random.nextInt(300),
            null);
    String source = names.one(List.of("WEB_FORM", "REFERRAL", "EVENT", "PHONE"));
    return new Leads.Capture("sample", "lead " + number, contact, interest, source);
  }

  private void deals(List<Known> customers, List<ImportedItem> products) {
    List<ImportedDeal> deals = new ArrayList<>();
    DEALS.forEach(
        (stage, count) -> {
          for (int i = 0; i < count; i++) {
            deals.add(deal(deals.size(), stage, i, customers, products));
          }
        });
    List<UUID> ids =
        imports.importAll(deals).stream().map(OpportunityImports.Imported::id).toList();
    int waiting = 0;
    int stalled = 0;
    for (int i = 0; i < deals.size(); i++) {
      OpportunityId id = new OpportunityId(ids.get(i));
      ImportedDeal deal = deals.get(i);
      boolean open = deal.closedOn() == null;
      if (open && !deal.stage().equals("pre-qualification")) {
        expect(id);
      }
      if (deal.stage().equals("offer")
          && waiting < WAITING_DEALS
          && deal.name().contains("cold store")) {
        opportunities.move(id, "contract", opportunities.get(id).version(), null);
        waiting++;
      } else if (open && stalled < STALLED_DEALS && i % 11 == 0) {
        past.shift(id.subject(), Duration.ofDays(20));
        stalled++;
      }
    }
  }

  private void expect(OpportunityId id) {
    LocalDate close = today().plusDays(10 + random.nextInt(90));
    var edit = new Opportunities.Edit(null, null, null, close, null, null);
    opportunities.edit(id, edit, opportunities.get(id).version());
  }

  private ImportedDeal deal(
      int number, String stage, int inStage, List<Known> customers, List<ImportedItem> products) {
    Known customer = customers.get(random.nextInt(customers.size()));
    ImportedItem product = products.get(random.nextInt(products.size()));
    boolean closed = stage.equals("won") || stage.equals("lost");
    boolean waits = stage.equals("offer") && inStage < WAITING_DEALS;
    String project = waits ? "cold store" : PROJECTS.get(random.nextInt(PROJECTS.size()));
    BigDecimal discount = BigDecimal.valueOf(waits ? 12 + random.nextInt(8) : random.nextInt(9), 2);
    Money value = product.listPrice().times(BigDecimal.ONE.subtract(discount));
    LocalDate engaged = today().minusDays(15L + random.nextInt(150));
    LocalDate ended = closed ? today().minusDays(random.nextInt(28)) : null;
    UserId owner = customer.owner();
    return new ImportedDeal(
        "sample-" + number,
        customer.name() + ": " + project,
        owner,
        customer.team().id(),
        customer.id(),
        product,
        value,
        stage,
        engaged.isAfter(today()) ? today() : engaged,
        ended);
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
  }
}
