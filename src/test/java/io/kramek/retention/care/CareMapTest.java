package io.kramek.retention.care;

import static org.assertj.core.api.Assertions.assertThat;

import io.kramek.retention.care.CareMap.CareRow;
import io.kramek.retention.care.CareMap.Zone;
import io.kramek.testing.Company;
import io.kramek.testing.Engine;
import io.kramek.testing.Http;
import io.kramek.testing.HttpTest;
import java.time.Instant;
import java.util.UUID;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who sees what on the map, and that it says of one what it says of all. */
@HttpTest
class CareMapTest {

  @Autowired Company company;
  @Autowired Engine engine;
  @Autowired CareMap map;
  @Autowired JdbcClient jdbc;

  private CareCustomers customers;

  private Company.Team team;
  private UUID neglected;
  private UUID spoilt;

  @BeforeEach
  void begin() {
    engine.itIs(Instant.parse("2026-11-23T09:00:00Z"));
    customers = new CareCustomers(jdbc);
    team = company.team();
    neglected =
        customers.customer("Neglected", team, team.rep().id(), "A", CareCustomers.neglected());
    spoilt = customers.customer("Spoilt", team, team.secondRep().id(), "D", CareCustomers.spoilt());
    map.review(CareCustomers.TODAY);
  }

  @AfterEach
  void end() {
    ClockUtil.reset();
  }

  @Test
  void aZoneIsCountedAndListedForThoseWhoSeeItsCustomers() {
    Http supervisor = company.as(team.supervisor());
    Http.Answer density = supervisor.get("/api/retention/care/map?cells=10").is(200);

    assertThat(density.at("/customers")).isEqualTo("2");
    assertThat(density.body().path("density")).hasSize(2);
    assertThat(density.at("/density/0/zone")).isEqualTo("NEGLECTED");
    assertThat(density.at("/density/0/column")).isEqualTo("2");
    assertThat(density.at("/density/0/row")).isEqualTo("8");
    assertThat(density.at("/ground/9/0")).isEqualTo("NEGLECTED");
    assertThat(density.at("/ground/0/9")).isEqualTo("TOO_MUCH");

    Http.Answer listed =
        supervisor.get("/api/retention/care/customers?zone=NEGLECTED&cells=10&column=2&row=8");
    assertThat(listed.at("/total")).isEqualTo("1");
    assertThat(listed.at("/items/0/id")).isEqualTo(neglected.toString());
    assertThat(listed.at("/items/0/correction")).isEqualTo("DIRECTOR_CALL");
    assertThat(supervisor.get("/api/retention/care/customers?column=3").is(422).code())
        .isEqualTo("invalid");
  }

  @Test
  void aDayBeforeTheirFirstPurchaseIsNoneOnWhichAnythingIsExpected() {
    jdbc.sql("insert into repurchase_model values ('2019-01-01', 1, 4, 1, 2, 9, -1, now())")
        .update();
    try {
      company
          .as(team.manager())
          .get("/api/retention/care/map?asOf=2020-01-01&team=" + team.id().value())
          .is(200);
    } finally {
      jdbc.sql("delete from repurchase_model").update();
    }
  }

  @Test
  void nobodySeesOrCountsCustomersOfOthers() {
    Company.Team others = company.team();

    Http stranger = company.as(others.rep());
    assertThat(stranger.get("/api/retention/care/map").at("/customers")).isEqualTo("0");
    assertThat(stranger.get("/api/retention/care/customers").at("/total")).isEqualTo("0");
    stranger.get("/api/customers/" + neglected + "/care").is(404);
    stranger.post("/api/retention/care/reviews", "").is(403);
  }

  @Test
  void itIsNarrowedToAnOwnerATierAndATeam() {
    Http manager = company.as(team.manager());
    String ofTeam = "/api/retention/care/map?team=" + team.id().value();

    assertThat(manager.get(ofTeam).at("/customers")).isEqualTo("2");
    assertThat(manager.get(ofTeam + "&tier=A").at("/customers")).isEqualTo("1");
    assertThat(
            manager
                .get(ofTeam + "&owner=" + team.secondRep().id().value())
                .at("/zones/3/customers"))
        .isEqualTo("1");
    assertThat(
            manager
                .get("/api/retention/care/customers?tier=A&team=" + team.id().value())
                .at("/items/0/tier"))
        .isEqualTo("A");
    manager.get("/api/retention/care/map?cells=33").is(422);
  }

  @Test
  void oneCustomerStandsWhereTheReviewPutThem() {
    Http manager = company.as(team.manager());
    for (UUID customer : new UUID[] {neglected, spoilt}) {
      Http.Answer one = manager.get("/api/customers/" + customer + "/care").is(200);
      CareRow kept =
          manager
              .get("/api/retention/care/customers?size=200&team=" + team.id().value())
              .body()
              .path("items")
              .valueStream()
              .filter(row -> row.path("id").asString().equals(customer.toString()))
              .map(
                  row ->
                      new CareRow(
                          customer,
                          null,
                          null,
                          null,
                          null,
                          row.path("care").asInt(),
                          row.path("worth").asInt(),
                          Zone.valueOf(row.path("zone").asString()),
                          null,
                          0,
                          null,
                          null,
                          false))
              .findFirst()
              .orElseThrow();
      assertThat(one.at("/care")).isEqualTo(String.valueOf(kept.care()));
      assertThat(one.at("/worth")).isEqualTo(String.valueOf(kept.worth()));
      assertThat(one.at("/zone")).isEqualTo(kept.zone().name());
    }
  }

  @Test
  void aDayThatPassesWritesOnlyWhatItMoves() {
    assertThat(map.review(CareCustomers.TODAY)).isZero();

    assertThat(map.review(CareCustomers.TODAY.plusDays(60))).isPositive();
    Http.Answer then =
        company
            .as(team.manager())
            .get("/api/retention/care/map?asOf=2026-11-23&team=" + team.id().value());
    assertThat(then.body().path("reviewedAt").isNull()).isTrue();
    assertThat(then.at("/zones/3/customers")).isEqualTo("1");
    map.review(CareCustomers.TODAY);
  }
}
