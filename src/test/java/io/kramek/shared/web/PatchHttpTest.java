package io.kramek.shared.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.kramek.testing.Company;
import io.kramek.testing.Http;
import io.kramek.testing.HttpTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A PATCH leaves what it does not mention, and takes away what it says is null. */
@HttpTest
class PatchHttpTest {

  @Autowired Company company;

  private Http manager;

  @BeforeEach
  void someone() {
    manager = company.as(company.team().manager());
  }

  @Test
  void numbersMoneyAndTextsOfACustomerAreTakenAway() {
    String owning = added("/api/customers", "{'kind':'ORGANISATION','name':'Holding'}");
    String path =
        added(
            "/api/customers",
            "{'kind':'ORGANISATION','name':'Corner','email':'a@example.com','founded':1990,"
                + "'employees':5,'annualRevenue':{'amount':'10','currency':'EUR'},'parentId':'"
                + owning.substring(owning.lastIndexOf('/') + 1)
                + "'}");

    Http.Answer left = patch(path, "'name':'Corner shop'").is(200);
    assertThat(left.at("/employees")).isEqualTo("5");
    assertThat(left.at("/parent/name")).isEqualTo("Holding");

    Http.Answer cleared =
        patch(
                path,
                "'email':null,'founded':null,'employees':null,'annualRevenue':null,'parentId':null")
            .is(200);
    for (String fact : new String[] {"email", "founded", "employees", "annualRevenue", "parent"}) {
      assertThat(cleared.body().path(fact).isNull()).as(fact).isTrue();
    }
    assertThat(cleared.at("/name")).isEqualTo("Corner shop");
    assertThat(patch(path, "'name':null").is(422).at("/fields/0/field")).isEqualTo("name");
    assertThat(patch(path, "'employees':-1").is(422).at("/fields/0/field")).isEqualTo("employees");
  }

  @Test
  void costStockAndDeliveryOfAProductAreTakenAway() {
    String path =
        added(
            "/api/products",
            "{'name':'Mill','listPrice':{'amount':'10','currency':'EUR'},'available':3,"
                + "'cost':{'amount':'5','currency':'EUR'},'nextDelivery':'2027-01-31',"
                + "'maxDiscountPercent':10}");

    assertThat(patch(path, "'series':'M'").is(200).at("/available")).isEqualTo("3");

    Http.Answer cleared =
        patch(
                path,
                "'cost':null,'available':null,'nextDelivery':null,'series':null,"
                    + "'maxDiscountPercent':null")
            .is(200);
    for (String fact : new String[] {"cost", "available", "nextDelivery", "series"}) {
      assertThat(cleared.body().path(fact).isNull()).as(fact).isTrue();
    }
    assertThat(cleared.body().path("maxDiscountPercent").asDouble()).isZero();
    patch(path, "'cost':{'amount':'5','currency':'USD'}").is(422);
  }

  @Test
  void customerAmountAndCloseDateOfADealAreTakenAway() {
    String customer = added("/api/customers", "{'kind':'PERSON','name':'Jan'}");
    String id = customer.substring(customer.lastIndexOf('/') + 1);
    String path =
        added(
            "/api/opportunities",
            "{'name':'Deal','amount':{'amount':'10','currency':'EUR'},'expectedClose':'2027-01-31',"
                + "'customerId':'"
                + id
                + "'}");

    assertThat(patch(path, "'name':'A deal'").is(200).at("/amount/amount")).isEqualTo("10.00");

    Http.Answer cleared =
        patch(path, "'amount':null,'expectedClose':null,'customerId':null").is(200);
    for (String fact : new String[] {"amount", "expectedClose", "customer"}) {
      assertThat(cleared.body().path(fact).isNull()).as(fact).isTrue();
    }
  }

  private String added(String path, String json) {
    return path + "/" + manager.post(path, quoted(json)).is(201).at("/id");
  }

  private Http.Answer patch(String path, String facts) {
    String version = manager.get(path).is(200).at("/version");
    return manager.patch(path, quoted("{'version':" + version + "," + facts + "}"));
  }

  private static String quoted(String json) {
    return json.replace('\'', '"');
  }
}
