package io.kramek.retention.cases;

import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.init;

import io.kramek.customers.CustomerId;
import io.kramek.identity.CurrentUser;
import io.kramek.retention.ReviewedCustomers;
import io.kramek.retention.cases.RetentionCases.NewSign;
import io.kramek.retention.cases.RetentionCases.Signal;
import io.kramek.testing.Company;
import io.kramek.testing.Engine;
import io.kramek.testing.Http;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests;
import org.camunda.bpm.engine.test.assertions.bpmn.ProcessInstanceAssert;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A case on the shipped model and the shipped tables, as people act on it. */
abstract class RetentionOnTheShippedModel {

  static final String KEEP = "userTask_keepCustomer";
  static final String ANSWER = "userTask_learnAnswer";

  /** A Monday, two hours into the working day. */
  static final Instant MONDAY = Instant.parse("2026-11-23T09:00:00Z");

  static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

  @Autowired Company company;
  @Autowired ReviewedCustomers customers;
  @Autowired Engine engine;
  @Autowired ProcessEngine camunda;
  @Autowired RetentionCases cases;
  @Autowired CurrentUser currentUser;
  @Autowired ApplicationEventPublisher events;
  @Autowired JdbcClient jdbc;

  Company.Team team;
  Http rep;
  Http supervisor;
  ProcessInstance process;
  String id;

  @BeforeEach
  final void begin() {
    init(camunda);
    engine.itIs(MONDAY);
    team = company.team();
    rep = company.as(team.rep());
    supervisor = company.as(team.supervisor());
  }

  @AfterEach
  final void end() {
    jdbc.sql("update retention_setting set hold_out_percent = 0, contact_most = 3").update();
    ClockUtil.reset();
  }

  final void captured(CustomerId customer, Signal signal) {
    id = cases.signal(new NewSign(customer, signal, null, null, null)).toString();
    process =
        camunda
            .getRuntimeService()
            .createProcessInstanceQuery()
            .processInstanceBusinessKey(id, "customerRetention")
            .singleResult();
  }

  final void opened(CustomerId customer, Signal signal) {
    captured(customer, signal);
    engine.runJobs();
  }

  final Http.Answer page() {
    return supervisor.get("/api/retention/cases/" + id).is(200);
  }

  final Http.Answer offer(String kind, String percent, String cost, String channel) {
    Map<String, Object> offer = new HashMap<>();
    offer.put("kind", kind);
    offer.put("percent", percent);
    offer.put("cost", cost);
    offer.put("channel", channel);
    return act("offers", offer);
  }

  final Http.Answer act(String what, Map<String, Object> body) {
    Map<String, Object> seen = new HashMap<>(body);
    seen.put("version", page().body().path("version").asLong());
    return rep.post("/api/retention/cases/" + id + "/" + what, seen);
  }

  final List<String> mails(CustomerId customer) {
    return jdbc.sql("select kind || ' ' || subject from outbox where recipient = ? order by id")
        .param(customer + "@example.com")
        .query(String.class)
        .list();
  }

  final int ledger(CustomerId customer) {
    return jdbc.sql(
            "select count(*) from decision_ledger where customer_id = ? and decision = 'retentionEffort'")
        .param(customer.value())
        .query(Integer.class)
        .single();
  }

  final ProcessInstanceAssert verify() {
    return BpmnAwareTests.assertThat(process);
  }
}
