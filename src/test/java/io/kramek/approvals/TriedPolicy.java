package io.kramek.approvals;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.Deployment;

/** A policy of a test's own, released beside the shipped one for as long as it is open. */
final class TriedPolicy implements AutoCloseable {

  /** A row for everything. */
  record Row(int level, String approvers, String mode) {}

  private final RepositoryService repository;
  private final Deployment deployment;

  private TriedPolicy(ProcessEngine camunda, String process, String policy, Path... callers) {
    this.repository = camunda.getRepositoryService();
    var models =
        repository
            .createDeployment()
            .addInputStream("approval.bpmn", bytes(process))
            .addInputStream("approval-policy.dmn", bytes(policy))
            .addInputStream(
                "decide-approval.form", bytes(file("processes/approvals/decide-approval.form")));
    for (Path caller : callers) {
      models.addInputStream(caller.getFileName().toString(), bytes(file(caller.toString())));
    }
    this.deployment = models.deploy();
  }

  /** The same, called by the shipped pipeline: deals opened from now on are decided by our rows. */
  static TriedPolicy ofDeals(ProcessEngine camunda, Row... rows) {
    Path opportunities = Path.of("processes/opportunities");
    return new TriedPolicy(
        camunda,
        file("processes/approvals/approval.bpmn"),
        table(List.of(rows)),
        opportunities.resolve("opportunity-pipeline.bpmn"),
        opportunities.resolve("work-stage.form"));
  }

  /** The shipped process with rows of ours. */
  static TriedPolicy of(ProcessEngine camunda, Row... rows) {
    return new TriedPolicy(
        camunda, file("processes/approvals/approval.bpmn"), table(List.of(rows)));
  }

  /** Process and policy as they were first released. */
  static TriedPolicy firstRelease(ProcessEngine camunda) {
    String models = "src/test/resources/models/";
    return new TriedPolicy(
        camunda, file(models + "approval-0.1.bpmn"), file(models + "approval-policy-0.1.dmn"));
  }

  String definition() {
    return repository
        .createProcessDefinitionQuery()
        .deploymentId(deployment.getId())
        .singleResult()
        .getId();
  }

  /** A policy table with these rows. */
  static String table(List<Row> rows) {
    StringBuilder table = new StringBuilder();
    for (Row row : rows) {
      table.append(
          """
          <rule id="rule_%d_%d"><inputEntry id="in_%d"><text></text></inputEntry>
            <outputEntry id="a%4$d"><text>%1$d</text></outputEntry>
            <outputEntry id="b%4$d"><text>"%5$s"</text></outputEntry>
            <outputEntry id="c%4$d"><text>"%6$s"</text></outputEntry>
            <outputEntry id="d%4$d"><text>"PT8H"</text></outputEntry>
            <outputEntry id="e%4$d"><text>"PT4H"</text></outputEntry></rule>
          """
              .formatted(
                  row.level(),
                  rows.indexOf(row),
                  rows.indexOf(row),
                  rows.indexOf(row),
                  row.approvers(),
                  row.mode()));
    }
    return """
        <?xml version="1.0" encoding="UTF-8"?>
        <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" xmlns:camunda="http://camunda.org/schema/1.0/dmn"
          id="d" name="d" namespace="https://kramek.io/decisions">
          <decision id="approvalPolicy" name="Approval policy" camunda:historyTimeToLive="P1825D">
            <decisionTable id="t" hitPolicy="RULE ORDER">
              <input id="i"><inputExpression id="ie" typeRef="string"><text>approvalKind</text></inputExpression></input>
              <output id="o1" name="level" typeRef="integer" /><output id="o2" name="approvers" typeRef="string" />
              <output id="o3" name="mode" typeRef="string" /><output id="o4" name="decideWithin" typeRef="string" />
              <output id="o5" name="remindAfter" typeRef="string" />
              %s
            </decisionTable>
          </decision>
        </definitions>
        """
        .formatted(table);
  }

  @Override
  public void close() {
    repository.deleteDeployment(deployment.getId(), true);
  }

  private static ByteArrayInputStream bytes(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }

  private static String file(String path) {
    try {
      return Files.readString(Path.of(path));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
