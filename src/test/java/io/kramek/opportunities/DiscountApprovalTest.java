package io.kramek.opportunities;

import static org.assertj.core.api.Assertions.assertThat;

import io.kramek.calendars.Calendars;
import io.kramek.testing.Company;
import io.kramek.testing.Engine;
import io.kramek.testing.Http;
import io.kramek.testing.Http.Answer;
import io.kramek.testing.HttpTest;
import io.kramek.testing.Shop;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A discount above the limit stops the deal at the offer until somebody else has agreed. */
@HttpTest
class DiscountApprovalTest {

  @Autowired Company company;
  @Autowired Engine engine;
  @Autowired Calendars calendars;
  @Autowired JdbcClient jdbc;

  private Company.Team team;
  private Http rep;
  private Http supervisor;
  private String deal;

  @BeforeEach
  void aDealWithADiscountThatNeedsAnApproval() {
    team = company.team();
    rep = company.as(team.rep());
    supervisor = company.as(team.supervisor());
    Http manager = company.as(team.manager());
    String product = Shop.counter(manager);
    deal = Shop.deal(rep);
    engine.runJobs();
    Shop.offer(rep, deal, product, 2, 15);
    move("qualification").is(200);
    move("offer").is(200);
  }

  @Test
  void approvedTheDealGoesOnToTheContractAndIsWon() {
    assertThat(move("contract").is(200).at("/outcome")).isEqualTo("AWAITING_APPROVAL");
    assertThat(get("/stage/key")).isEqualTo("offer");
    assertThat(get("/pending/target")).isEqualTo("contract");

    decide("APPROVE", null).is(200);

    assertThat(get("/stage/key")).isEqualTo("contract");
    move("realisation").is(200);
    move("won").is(200);
    assertThat(get("/status")).isEqualTo("WON");
    assertThat(get("/marginPercent")).isEqualTo("52.94");
    assertThat(rep.get("/api/opportunities/board").at("/columns/5/cards/0/id")).isEqualTo(deal);
  }

  @Test
  void thePolicyIsToldHowValuableTheCustomerIsAndWhere() {
    UUID customer = UUID.fromString(get("/customer/id"));
    jdbc.sql(
            "insert into customer_value (customer_id, tier, rule, table_version, as_of, since)"
                + " values (?, 'A', 1, 1, '2026-11-01', '2026-11-01T00:00:00Z')")
        .param(customer)
        .update();
    for (String address : List.of("DELIVERY DE", "SEAT PL")) {
      jdbc.sql(
              "insert into customer_address (id, customer_id, kind, country) values (gen_random_uuid(), ?, ?, ?)")
          .params(customer, address.split(" ")[0], address.split(" ")[1])
          .update();
    }

    move("contract").is(200);

    assertThat(known()).isEqualTo("A Oak counter PL");
  }

  @Test
  void withoutAnAddressTheCountryIsThatOfTheTeam() {
    Calendars.Draft polish =
        new Calendars.Draft(
            "Polish " + team.code(),
            "Europe/Warsaw",
            "PL",
            List.of(
                new Calendars.WeekShift(DayOfWeek.MONDAY, LocalTime.of(8, 0), LocalTime.of(16, 0))),
            List.of(),
            List.of(team.id()));
    calendars.add(polish);

    move("contract").is(200);

    assertThat(known()).isEqualTo("Oak counter PL");
  }

  private String known() {
    return jdbc.sql(
            "select concat_ws(' ', facts -> 'known' ->> 'tier', facts -> 'known' ->> 'product',"
                + " facts -> 'known' ->> 'country') from approval where subject_id = ?")
        .param(UUID.fromString(deal))
        .query(String.class)
        .single();
  }

  @Test
  void whileItWaitsTheOfferIsLocked() {
    move("contract").is(200);

    Answer refused =
        rep.patch(
            "/api/opportunities/" + deal, Map.of("version", version(), "name", "Cheaper counters"));

    assertThat(refused.is(422).code()).isEqualTo("dealLocked");
    assertThat(move("qualification").is(422).code()).isEqualTo("dealLocked");
  }

  @Test
  void rejectedTheDealIsBackAtTheOfferAndCanBeChangedAgain() {
    move("contract").is(200);

    decide("REJECT", "Not below 10 %").is(200);

    assertThat(get("/stage/key")).isEqualTo("offer");
    assertThat(get("/locked")).isEqualTo("false");
    rep.patch(
            "/api/opportunities/" + deal, Map.of("version", version(), "name", "Cheaper counters"))
        .is(200);
  }

  @Test
  void whoAsksMayTakeItBackAndNobodyDecidesTheirOwn() {
    move("contract").is(200);
    String approval = get("/pending/approvalId");

    rep.post(
            "/api/approvals/" + approval + "/decision",
            Map.of("decision", "APPROVE", "version", approvalVersion(rep)))
        .is(422);
    rep.post("/api/approvals/" + approval + "/recall", Map.of("version", approvalVersion(rep)))
        .is(200);

    assertThat(get("/stage/key")).isEqualTo("offer");
    assertThat(get("/locked")).isEqualTo("false");
    assertThat(supervisor.get("/api/tasks?view=mine").at("/total")).isEqualTo("0");
  }

  @Test
  void aDealThatIsLostMeanwhileNeedsNoDecisionAnyMore() {
    move("contract").is(200);

    rep.post(
            "/api/opportunities/" + deal + "/loss",
            Map.of("reason", "TIMING", "version", version()))
        .is(200);

    assertThat(get("/status")).isEqualTo("LOST");
    assertThat(supervisor.get("/api/tasks?view=mine").at("/total")).isEqualTo("0");
  }

  private Answer decide(String decision, String comment) {
    String approval = get("/pending/approvalId");
    Map<String, Object> body =
        comment == null
            ? Map.of("decision", decision, "version", approvalVersion(supervisor))
            : Map.of(
                "decision", decision, "comment", comment, "version", approvalVersion(supervisor));
    return supervisor.post("/api/approvals/" + approval + "/decision", body);
  }

  private long approvalVersion(Http who) {
    return who.get("/api/approvals/" + get("/pending/approvalId"))
        .is(200)
        .body()
        .path("version")
        .asLong();
  }

  private Answer move(String target) {
    return Shop.move(rep, deal, target);
  }

  private long version() {
    return Shop.version(rep, deal);
  }

  private String get(String pointer) {
    return rep.get("/api/opportunities/" + deal).is(200).at(pointer);
  }
}
