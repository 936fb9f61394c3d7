package io.kramek.customers;

import static org.assertj.core.api.Assertions.assertThat;

import io.kramek.testing.Company;
import io.kramek.testing.Http;
import io.kramek.testing.HttpTest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@HttpTest
class CustomersTest {

  @Autowired Company company;
  @Autowired Customers customers;

  private Company.Team team;
  private Http rep;

  @BeforeEach
  void aRepIsLoggedIn() {
    team = company.team();
    rep = company.as(team.rep());
  }

  @Test
  void aCustomerIsFoundWhileTypingWhateverIsKnownOfThem() {
    String word = unique();
    String id =
        add(
            Map.of(
                "kind",
                "ORGANISATION",
                "name",
                "Škoda " + word,
                "registrationNumber",
                "CZ 9911 " + word,
                "email",
                "Info@" + word + ".example",
                "phone",
                "+420 777 123 456",
                "contacts",
                List.of(
                    Map.of("name", "Žofie " + word + "ová", "email", "zofie@" + word + ".cz"))));

    for (String typed :
        List.of(
            "skoda " + word,
            word + " ŠKO",
            "info@" + word,
            "zofie " + word,
            "cz9911" + word,
            "sk " + word)) {
      assertThat(found(typed)).as(typed).containsExactly(id);
    }
    assertThat(found("skoda " + word + " nobody")).isEmpty();
    assertThat(found("777 123 456")).contains(id);
  }

  @Test
  void aSearchFindsByItsLettersAndNotByPatterns() {
    String word = unique();
    add(Map.of("kind", "PERSON", "name", "Jan " + word));

    assertThat(found(word.substring(0, 3) + "%" + word.substring(4))).isEmpty();
  }

  @Test
  void aListIsSortedByNameAndComesInPages() {
    String word = unique();
    add(Map.of("kind", "PERSON", "name", "B " + word));
    add(Map.of("kind", "PERSON", "name", "A " + word));
    add(Map.of("kind", "PERSON", "name", "C " + word));

    Http.Answer page = rep.get("/api/customers?query=" + word + "&size=2&page=1").is(200);

    assertThat(page.body().path("total").asInt()).isEqualTo(3);
    assertThat(page.at("/items/0/name")).isEqualTo("C " + word);
    Http.Answer beyond = rep.get("/api/customers?query=" + word + "&size=2&page=2").is(200);
    assertThat(beyond.body().path("total").asInt()).isEqualTo(3);
    assertThat(beyond.body().path("items")).isEmpty();
    rep.get("/api/customers?size=201").is(422);
  }

  @Test
  void somebodyElsesCustomerDoesNotExist() {
    String word = unique();
    String id = add(Map.of("kind", "PERSON", "name", "Jan " + word));
    Company.Team others = company.team();
    Http stranger = company.as(others.rep());

    stranger.get("/api/customers/" + id).is(404);
    stranger.patch("/api/customers/" + id, Map.of("version", 0, "name", "Mine")).is(404);
    stranger.post("/api/customers/" + id + "/notes", Map.of("text", "Hello")).is(404);
    assertThat(stranger.get("/api/customers?query=" + word).is(200).body().path("total").asInt())
        .isZero();

    company.as(team.supervisor()).get("/api/customers/" + id).is(200);
    company.as(others.manager()).get("/api/customers/" + id).is(200);
  }

  @Test
  void whoComesLateIsToldWhatHasChangedAndByWhom() {
    String id = add(Map.of("kind", "PERSON", "name", "Jan"));
    rep.patch("/api/customers/" + id, Map.of("version", 0, "name", "Jana", "phone", "777")).is(200);

    Http.Answer late =
        company
            .as(team.secondRep())
            .patch("/api/customers/" + id, Map.of("version", 0, "name", "Johana"));

    assertThat(late.is(409).code()).isEqualTo("stale");
    assertThat(late.body().path("changed")).hasSize(2);
    assertThat(late.at("/changed/0/field")).isEqualTo("name");
    assertThat(late.at("/changed/0/before")).isEqualTo("Jan");
    assertThat(late.at("/changed/0/now")).isEqualTo("Jana");
    assertThat(late.at("/changed/0/by/name")).isEqualTo(team.rep().name());
  }

  @Test
  void aPatchChangesWhatItNamesAndAnEmptyTextTakesAFactAway() {
    String id =
        add(
            Map.of(
                "kind",
                "PERSON",
                "name",
                "Jan",
                "phone",
                "777",
                "industry",
                "bakery",
                "preferences",
                List.of("No fatty salami")));

    Http.Answer changed =
        rep.patch("/api/customers/" + id, Map.of("version", 0, "phone", "", "email", "J@X.CZ"));

    assertThat(changed.is(200).body().path("phone").isNull()).isTrue();
    assertThat(changed.at("/email")).isEqualTo("j@x.cz");
    assertThat(changed.at("/industry")).isEqualTo("bakery");
    assertThat(changed.at("/preferences/0")).isEqualTo("No fatty salami");
    rep.patch("/api/customers/" + id, Map.of("version", 1, "name", " ")).is(422);
  }

  @Test
  void theBuyingCentreTellsWhoDecidesAndWhen() {
    String id = add(Map.of("kind", "ORGANISATION", "name", "Bakery"));
    assertThat(customers.hasDecisionMaker(new CustomerId(UUID.fromString(id)))).isFalse();
    Http.Answer with =
        rep.post("/api/customers/" + id + "/contacts", Map.of("name", "Jana", "jobTitle", "Owner"));
    String jana = with.is(201).at("/contacts/0/id");
    assertThat(with.body().path("version").asInt()).isZero();

    buyingCentre(id, 0, Map.of("contactId", jana, "role", "DECIDES")).is(200);
    buyingCentre(id, 1, Map.of("contactId", jana, "role", "DECIDES", "when", "In autumn")).is(200);
    Http.Answer told =
        buyingCentre(
                id,
                2,
                Map.of("contactId", jana, "role", "DECIDES", "when", "In spring"),
                Map.of("contactId", jana, "role", "USES"))
            .is(200);

    assertThat(told.body().path("buyingCentre")).hasSize(2);
    assertThat(told.at("/buyingCentre/0/when")).isEqualTo("In spring");
    assertThat(customers.hasDecisionMaker(new CustomerId(UUID.fromString(id)))).isTrue();

    Http.Answer foreign =
        buyingCentre(id, 3, Map.of("contactId", UUID.randomUUID().toString(), "role", "USES"));
    assertThat(foreign.is(422).at("/fields/0/code")).isEqualTo("unknown");

    rep.delete("/api/customers/" + id + "/contacts/" + jana).is(200);
    assertThat(rep.get("/api/customers/" + id).body().path("buyingCentre")).isEmpty();
  }

  @Test
  void aPersonDecidesForThemselves() {
    String id = add(Map.of("kind", "PERSON", "name", "Jan"));

    assertThat(customers.hasDecisionMaker(new CustomerId(UUID.fromString(id)))).isTrue();
  }

  @Test
  void peopleAddressesAndNotesComeAndGo() {
    String id = add(Map.of("kind", "ORGANISATION", "name", "Bakery " + unique()));
    String path = "/api/customers/" + id;

    String contact =
        rep.post(path + "/contacts", Map.of("name", "Jan")).is(201).at("/contacts/0/id");
    assertThat(
            rep.put(path + "/contacts/" + contact, Map.of("name", "Jana"))
                .is(200)
                .at("/contacts/0/name"))
        .isEqualTo("Jana");
    Http.Answer seat =
        rep.post(path + "/addresses", Map.of("kind", "SEAT", "city", "Brno", "country", "CZ"))
            .is(201);
    assertThat(
            rep.post(path + "/addresses", Map.of("kind", "SEAT", "city", "Praha"))
                .is(422)
                .at("/fields/0/code"))
        .isEqualTo("onlyOneSeat");
    String note = rep.post(path + "/notes", Map.of("text", "Likes rye")).is(201).at("/notes/0/id");
    Http.Answer foreign = company.as(team.secondRep()).delete(path + "/notes/" + note);
    assertThat(foreign.is(422).code()).isEqualTo("noteNotYours");

    rep.delete(path + "/contacts/" + contact).is(200);
    rep.delete(path + "/addresses/" + seat.at("/addresses/0/id")).is(200);
    Http.Answer empty = rep.delete(path + "/notes/" + note).is(200);
    assertThat(empty.body().path("contacts")).isEmpty();
    assertThat(empty.body().path("addresses")).isEmpty();
    assertThat(empty.body().path("notes")).isEmpty();
    rep.delete(path + "/notes/" + note).is(404);
  }

  @Test
  void anOrganisationBelongsToAnotherButNeverToItsOwnDaughter() {
    String mother = add(Map.of("kind", "ORGANISATION", "name", "Mother " + unique()));
    String daughter = add(Map.of("kind", "ORGANISATION", "name", "Daughter", "parentId", mother));

    assertThat(rep.get("/api/customers/" + daughter).at("/parent/id")).isEqualTo(mother);
    Http.Answer circle =
        rep.patch("/api/customers/" + mother, Map.of("version", 0, "parentId", daughter));
    assertThat(circle.is(422).at("/fields/0/code")).isEqualTo("circular");
  }

  @Test
  void whoIsGivenACustomerTakesItWithTheirTeam() {
    String id = add(Map.of("kind", "PERSON", "name", "Jan"));
    Company.Team others = company.team();

    rep.patch("/api/customers/" + id, Map.of("version", 0, "ownerId", others.rep().id().toString()))
        .is(200);

    rep.get("/api/customers/" + id).is(404);
    Http.Answer theirs = company.as(others.secondRep()).get("/api/customers/" + id).is(200);
    assertThat(theirs.at("/owner/name")).isEqualTo(others.rep().name());
  }

  @Test
  void theSameKeyAddsOneCustomer() {
    Map<String, String> customer = Map.of("kind", "PERSON", "name", "Jan");

    Http.Answer first = rep.post("/api/customers", customer, "Idempotency-Key", "k1").is(201);
    Http.Answer second = rep.post("/api/customers", customer, "Idempotency-Key", "k1").is(201);

    assertThat(second.at("/id")).isEqualTo(first.at("/id"));
  }

  @Test
  void moneyIsText() {
    Map<String, Object> revenue = Map.of("amount", "1100.5", "currency", "EUR");
    String id = add(Map.of("kind", "ORGANISATION", "name", "Rich", "annualRevenue", revenue));

    assertThat(rep.get("/api/customers/" + id).body().at("/annualRevenue/amount").isString())
        .isTrue();
    assertThat(rep.get("/api/customers/" + id).at("/annualRevenue/amount")).isEqualTo("1100.50");
  }

  @Test
  void whatIsWrongIsToldByField() {
    Http.Answer refused =
        rep.post("/api/customers", Map.of("kind", "PERSON", "name", "", "email", "nobody"));

    assertThat(refused.is(422).body().path("fields")).hasSize(2);
    rep.post("/api/customers", Map.of("kind", "PERSON", "name", "Jan", "nickname", "J")).is(400);
  }

  private Http.Answer buyingCentre(String id, int version, Object... roles) {
    return rep.patch(
        "/api/customers/" + id, Map.of("version", version, "buyingCentre", List.of(roles)));
  }

  private String add(Map<String, ?> customer) {
    return rep.post("/api/customers", customer).is(201).at("/id");
  }

  private List<String> found(String typed) {
    String query = URLEncoder.encode(typed, StandardCharsets.UTF_8);
    List<String> ids = new ArrayList<>();
    rep.get("/api/customers?query=" + query)
        .is(200)
        .body()
        .path("items")
        .forEach(row -> ids.add(row.path("id").asString()));
    return ids;
  }

  /** A word that no other test uses. */
  private static String unique() {
    return "x" + UUID.randomUUID().toString().substring(0, 7);
  }
}
