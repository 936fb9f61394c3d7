package io.kramek.studio.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Versions of the shipped models are told apart as a person would do it. */
class ComparisonTest {

  private static final String LEADS = "processes/leads/lead-qualification.bpmn";
  private static final String PIPELINE = "processes/opportunities/opportunity-pipeline.bpmn";
  private static final String TIERS = "decisions/retention/customer-value-tier.dmn";
  private static final String FORM = "processes/approvals/decide-approval.form";

  @ParameterizedTest(name = "{1} becomes {2}: {3}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
      leads/lead-qualification | after(responseTime)}">                    | after('PT4H')}">              | DEADLINE Qualify lead: ${workingTime.after(responseTime)} > PT4H
      leads/lead-qualification | assignee="${owner}"                       | assignee="${supervisor}"      | ASSIGNEE Qualify lead: ${owner} > ${supervisor}
      leads/lead-qualification | formRef="qualify-lead"                    | formRef="work-stage"          | FORM Qualify lead: qualify-lead > work-stage
      leads/lead-qualification | decisionRef="leadScore"                   | decisionRef="stageGate"       | DECISION Score lead: leadScore > stageGate
      leads/lead-qualification | #{reassignLeadDelegate}                   | #{reopenLeadDelegate}         | BLOCK Reassign lead: reassignLeadDelegate > reopenLeadDelegate
      leads/lead-qualification | >LEAD_UNANSWERED<                         | >DEAL_STUCK<                  | BLOCK_INPUT Notify supervisor, escalationReason: LEAD_UNANSWERED > DEAL_STUCK
      leads/lead-qualification | ${outcome == 'nurture'}                   | ${outcome == 'later'}         | CONDITION later: ${outcome == 'nurture'} > ${outcome == 'later'}
      leads/lead-qualification | default="flow_leadDisqualified"           | default="flow_leadNurtured"   | DEFAULT_WAY What became of the lead?: never > later
      leads/lead-qualification | value="Kvalifikovat lead"                 | value="Prověřit lead"         | LABEL Qualify lead, cs: Kvalifikovat lead > Prověřit lead
      leads/lead-qualification | name="Qualify lead"                       | name="Judge lead"             | RENAMED Judge lead: Qualify lead > Judge lead
      leads/lead-qualification | Talk to the lead and decide               | Decide                        | DOCUMENTATION Qualify lead: Talk to the lead and decide: a deal, later, or never. The deadline comes from the score, in working time. > Decide: a deal, later, or never. The deadline comes from the score, in working time.
      leads/lead-qualification | ${workingTime.after(reassignTime)}        | ${workingTime.after('P1D')}   | TIMER Response long overdue: ${workingTime.after(reassignTime)} > P1D
      leads/lead-qualification | name="leads.leadWithdrawn"                | name="leads.leadLeft"         | RENAMED leads.leadLeft: leads.leadWithdrawn > leads.leadLeft
      opportunities/opportunity-pipeline | name="probability" value="25"   | name="probability" value="30" | PROBABILITY Qualification: 25 > 30
      opportunities/opportunity-pipeline | calledElement="approval"        | calledElement="escalation"    | CALLED Approve offer: approval > escalation
      opportunities/opportunity-pipeline | <camunda:in source="owner"      | <camunda:in source="team"     | CALL_INPUT Approve offer, owner: owner > team
      """)
  void oneChangeOfAProcessIsOneSentence(String model, String was, String is, String expected) {
    String before = read("processes/" + model + ".bpmn");
    assertThat(before).contains(was);

    assertThat(said(between("a.bpmn", before, before.replaceFirst(quoted(was), replaced(is)))))
        .containsExactly(expected);
  }

  @Test
  void anInsertedTaskIsOneThingAndSaysWhatItDoes() {
    String before = read(LEADS);
    String now =
        before
            .replace(
                "<bpmn:subProcess id=\"subProcess_withdrawn\"",
                """
                <bpmn:userTask id="userTask_callLead" name="Call lead" camunda:formRef="qualify-lead"
                  camunda:assignee="${owner}" camunda:dueDate="${workingTime.after('PT1H')}">
                  <bpmn:documentation>Call.</bpmn:documentation>
                </bpmn:userTask>
                <bpmn:sequenceFlow id="flow_leadCalled" sourceRef="userTask_callLead" targetRef="userTask_qualifyLead" />
                <bpmn:subProcess id="subProcess_withdrawn\"""")
            .replace(
                "sourceRef=\"serviceTask_assignLead\" targetRef=\"userTask_qualifyLead\"",
                "sourceRef=\"serviceTask_assignLead\" targetRef=\"userTask_callLead\"");

    assertThat(said(between("a.bpmn", before, now)))
        .containsExactly(
            "ELEMENT_ADDED Call lead, userTask: null > Assign lead",
            "ASSIGNEE Call lead: null > ${owner}",
            "DEADLINE Call lead: null > PT1H",
            "FORM Call lead: null > qualify-lead");
    assertThat(said(between("a.bpmn", now, before)))
        .containsExactly("ELEMENT_REMOVED Call lead, userTask: Assign lead > null");
  }

  @Test
  void twoStepsThatChangePlacesAreOneThatMoved() {
    String before = read(LEADS);
    String now =
        before
            .replace(
                "sourceRef=\"businessRuleTask_scoreLead\" targetRef=\"serviceTask_storeScore\"",
                "sourceRef=\"businessRuleTask_scoreLead\" targetRef=\"businessRuleTask_assignLead\"")
            .replace(
                "sourceRef=\"serviceTask_storeScore\" targetRef=\"businessRuleTask_assignLead\"",
                "sourceRef=\"businessRuleTask_assignLead\" targetRef=\"serviceTask_storeScore\"")
            .replace(
                "sourceRef=\"businessRuleTask_assignLead\" targetRef=\"serviceTask_assignLead\"",
                "sourceRef=\"serviceTask_storeScore\" targetRef=\"serviceTask_assignLead\"");

    assertThat(codes(between("a.bpmn", before, now))).containsExactly("MOVED");
  }

  @Test
  void aWayThatLeadsElsewhereIsTold() {
    String before = read(LEADS);
    String now =
        before.replace(
            "sourceRef=\"serviceTask_reopenLead\" targetRef=\"userTask_qualifyLead\"",
            "sourceRef=\"serviceTask_reopenLead\" targetRef=\"serviceTask_assignLead\"");

    assertThat(said(between("a.bpmn", before, now)))
        .containsExactly(
            "WAY_ADDED Reopen lead → Assign lead: null > Reopen lead → Assign lead",
            "WAY_REMOVED Reopen lead → Qualify lead: Reopen lead → Qualify lead > null");
  }

  @Test
  void howItIsDrawnIsOneDifference() {
    String before = read(PIPELINE);
    String now = before.replaceAll("<dc:Bounds x=\"(\\d+)\"", "<dc:Bounds x=\"1$1\"");

    assertThat(codes(between("a.bpmn", before, now))).containsExactly("LAYOUT");
    assertThat(between("a.bpmn", before, before.replace("\n", "\n\n"))).isEmpty();
  }

  @Test
  void whatNobodyHasAWordForIsShownAsItIsWritten() {
    String before = read(LEADS);
    String now =
        before.replaceFirst("<bpmn:userTask id", "<bpmn:userTask camunda:priority=\"9\" id");

    assertThat(said(between("a.bpmn", before, now)))
        .containsExactly("ATTRIBUTE Qualify lead, @priority: null > 9");
  }

  @Test
  void rulesOfATableAreToldByTheirNumbers() {
    String before = read(TIERS);

    assertThat(
            said(
                between(
                    "a.dmn", before, before.replaceFirst("<text>&gt;= 5000", "<text>&gt;= 4000"))))
        .containsExactly("CELL 4, Revenue in 12 months: >= 5000 > >= 4000");
    assertThat(codes(between("a.dmn", before, without(before, "rule_costsMore"))))
        .containsExactly("RULE_REMOVED");
    assertThat(codes(between("a.dmn", without(before, "rule_costsMore"), before)))
        .containsExactly("RULE_ADDED");
    assertThat(between("a.dmn", before, without(before, "rule_costsMore")).get(0).name())
        .isEqualTo("7");
    String rule = rule(before, "rule_neverBought");
    String moved = before.replace(rule, "").replace("</decisionTable>", rule + "</decisionTable>");
    assertThat(said(between("a.dmn", before, moved))).containsExactly("RULE_MOVED 12: 1 > 12");
    assertThat(
            said(
                between(
                    "a.dmn", before, before.replace("hitPolicy=\"FIRST\"", "hitPolicy=\"ANY\""))))
        .containsExactly("HIT_POLICY Customer value tier: FIRST > ANY");
    assertThat(codes(between("a.dmn", before, before.replace("biodi:width=\"150\"", ""))))
        .containsExactly("LAYOUT");
  }

  @Test
  void aColumnMoreHidesNoCell() {
    String before = read(TIERS);
    String now =
        before
            .replaceFirst(
                "<output id",
                """
                <input id="input_new" label="Country"><inputExpression typeRef="string"><text>country</text></inputExpression></input>
                <output id""")
            .replaceAll(
                "<outputEntry id=\"outputEntry_(\\w+)_1\"",
                "<inputEntry id=\"inputEntry_$1_11\"><text></text></inputEntry>$0")
            .replaceFirst("<text>&gt;= 5000", "<text>&gt;= 4000");

    assertThat(said(between("a.dmn", before, now)))
        .containsExactly(
            "COLUMN_ADDED Country: null > country: string",
            "CELL 4, Revenue in 12 months: >= 5000 > >= 4000");
  }

  @Test
  void fieldsOfAFormAreTold() {
    String before = read(FORM);

    assertThat(said(between("a.form", before, before.replace("\"Why\"", "\"Your reason\""))))
        .containsExactly("FIELD_LABEL Your reason: Why > Your reason");
    assertThat(said(between("a.form", before, before.replace("\"Proč\"", "\"Důvod\""))))
        .containsExactly("LABEL Why, cs: Proč > Důvod");
    assertThat(
            said(
                between(
                    "a.form",
                    before,
                    before.replace(
                        "\"maxLength\": 4000,\n        \"required\": true",
                        "\"maxLength\": 4000"))))
        .containsExactly("FIELD_OPTIONAL Why: null > null");
    assertThat(
            codes(
                between(
                    "a.form", before, before.replace("\"value\": \"return\"", "\"value\": \"x\""))))
        .containsExactly("OPTION_ADDED", "OPTION_REMOVED");
    assertThat(
            said(
                between(
                    "a.form", before, before.replace("\"key\": \"comment\"", "\"key\": \"why\""))))
        .contains("FIELD_ADDED Why: null > textarea", "FIELD_REMOVED Why: textarea > null");
  }

  @Test
  void aFileMoreOrLessAndOneThatCannotBeReadAreTold() {
    byte[] some = read(LEADS).getBytes(StandardCharsets.UTF_8);

    assertThat(codes(Comparison.of(Map.of("a.bpmn", some), Map.of("b.bpmn", some))))
        .containsExactly("FILE_REMOVED", "FILE_ADDED");
    assertThat(codes(between("a.bpmn", read(LEADS), "no model"))).containsExactly("UNREADABLE");
    assertThat(
            codes(
                between(
                    "a.bpmn",
                    read(LEADS),
                    "<!DOCTYPE x [<!ENTITY a 'b'>]><definitions>&a;</definitions>")))
        .containsExactly("UNREADABLE");
    assertThat(codes(between("a.form", read(FORM), "{"))).containsExactly("UNREADABLE");
  }

  /** Whatever is written otherwise is told: nothing can be released unseen. */
  @Test
  void noChangeOfAnAttributeGoesUnseen() {
    for (String file : List.of(LEADS, PIPELINE)) {
      String before = read(file);
      int drawing = before.indexOf("<bpmndi:BPMNDiagram");
      var attribute = Pattern.compile(" (?:camunda:)?(\\w+)=\"([^\"]+)\"").matcher(before);
      List<String> unseen = new ArrayList<>();
      int at = before.indexOf("<bpmn:process");
      while (attribute.find(at) && attribute.start() < drawing) {
        at = attribute.end();
        if (attribute.group(1).equals("id") || attribute.group(1).equals("type")) {
          continue;
        }
        String now =
            before.substring(0, attribute.start(2)) + "other" + before.substring(attribute.end(2));
        if (between("a.bpmn", before, now).isEmpty()) {
          unseen.add(attribute.group());
        }
      }
      assertThat(unseen).isEmpty();
    }
  }

  private static List<Difference> between(String file, String before, String now) {
    return Comparison.of(
        file, before.getBytes(StandardCharsets.UTF_8), now.getBytes(StandardCharsets.UTF_8));
  }

  private static List<String> codes(List<Difference> differences) {
    return differences.stream().map(Difference::code).toList();
  }

  private static List<String> said(List<Difference> differences) {
    return differences.stream()
        .map(
            found ->
                found.code()
                    + " "
                    + found.name()
                    + (found.detail() == null ? "" : ", " + found.detail())
                    + ": "
                    + found.before()
                    + " > "
                    + found.now())
        .toList();
  }

  private static String rule(String table, String id) {
    int from = table.indexOf("<rule id=\"" + id + "\"");
    return table.substring(from, table.indexOf("</rule>", from) + "</rule>".length());
  }

  private static String without(String table, String rule) {
    return table.replace(rule(table, rule), "");
  }

  private static String quoted(String text) {
    return Pattern.quote(text);
  }

  private static String replaced(String text) {
    return Matcher.quoteReplacement(text);
  }

  private static String read(String file) {
    try {
      return Files.readString(Path.of(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
