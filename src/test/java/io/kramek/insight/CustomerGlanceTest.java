package io.kramek.insight;

import static org.assertj.core.api.Assertions.assertThat;

import io.kramek.testing.Company;
import io.kramek.testing.Http;
import io.kramek.testing.HttpTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@HttpTest
class CustomerGlanceTest {

  @Autowired Company company;

  private Company.Team team;
  private Http rep;
  private String customer;

  @BeforeEach
  void aRepHasACustomer() {
    team = company.team();
    rep = company.as(team.rep());
    customer =
        rep.post(
                "/api/customers",
                Map.of(
                    "kind",
                    "ORGANISATION",
                    "name",
                    "Bakery",
                    "preferences",
                    List.of("No fatty salami")))
            .at("/id");
  }

  @Test
  void whoeverIsAboutToCallSeesTheBusinessTheLastContactsAndWhatToRemember() {
    open(Map.of("name", "Oven", "amount", eur("100.50")));
    open(Map.of("name", "Mixer", "amount", eur("50")));
    open(Map.of("name", "Advice"));
    for (String note : List.of("one", "two", "three", "four")) {
      rep.post("/api/customers/" + customer + "/notes", Map.of("text", note)).is(201);
      rep.post(
              "/api/activities",
              Map.of("subject", "customer:" + customer, "kind", "CALL", "title", "Call " + note))
          .is(201);
    }

    Http.Answer glance = rep.get("/api/customers/" + customer + "/glance").is(200);

    assertThat(glance.at("/name")).isEqualTo("Bakery");
    assertThat(glance.at("/owner/name")).isEqualTo(team.rep().name());
    assertThat(glance.body().path("openDeals").asInt()).isEqualTo(3);
    assertThat(glance.body().path("openAmount")).hasSize(1);
    assertThat(glance.at("/openAmount/0/amount")).isEqualTo("150.50");
    assertThat(glance.body().path("wonDeals").asInt()).isZero();
    assertThat(glance.body().path("lastContacts")).hasSize(3);
    assertThat(glance.at("/lastContacts/0/title")).isEqualTo("Call four");
    assertThat(glance.at("/notes/0")).isEqualTo("four");
    assertThat(glance.body().path("notes")).hasSize(3);
    assertThat(glance.at("/preferences/0")).isEqualTo("No fatty salami");
  }

  @Test
  void somebodyElsesCustomerIsNotSeenAtAGlanceEither() {
    company.as(company.team().rep()).get("/api/customers/" + customer + "/glance").is(404);
  }

  private void open(Map<String, ?> deal) {
    Map<String, Object> withCustomer = new HashMap<>(deal);
    withCustomer.put("customerId", customer);
    rep.post("/api/opportunities", withCustomer).is(201);
  }

  private static Map<String, String> eur(String amount) {
    return Map.of("amount", amount, "currency", "EUR");
  }
}
