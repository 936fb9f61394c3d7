package io.kramek.studio.process.migration;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.migration.MigratingProcessInstanceValidationReport;
import org.camunda.bpm.engine.migration.MigrationInstruction;
import org.camunda.bpm.engine.migration.MigrationPlanValidationReport;

/** Turns what the engine says of plans and instances, in English for programmers, into codes. */
final class EngineReports {

  /** How sentences of the engine begin, and what they mean; the first that fits counts. */
  private static final Map<String, String> MEANINGS = new LinkedHashMap<>();

  static {
    MEANINGS.put("Activities have incompatible types", "TYPES_DIFFER");
    MEANINGS.put("Events are not of the same type", "EVENTS_DIFFER");
    MEANINGS.put("The closest mapped ancestor", "OUTSIDE_ITS_FRAME");
    MEANINGS.put("The source activity's event scope", "HOST_NOT_MAPPED");
    MEANINGS.put("There are multiple mappings", "MAPPED_TWICE");
    MEANINGS.put("Conditional event", "CONDITION_EVENT");
    MEANINGS.put("There is no migration instruction", "UNMAPPED");
    MEANINGS.put("Cannot migrate subscription", "UNMAPPED");
    MEANINGS.put("The variable '", "VALUES_CLASH");
    MEANINGS.put("The type of the source activity", "NOT_SUPPORTED");
    MEANINGS.put("Target activity is not async", "STEP_UNDER_WAY");
    MEANINGS.put("A transition instance", "STEP_UNDER_WAY");
    MEANINGS.put("Transition instance", "STEP_UNDER_WAY");
  }

  private EngineReports() {}

  static String code(String sentence) {
    return MEANINGS.entrySet().stream()
        .filter(meaning -> sentence.startsWith(meaning.getKey()))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElseGet(
            () ->
                sentence.contains("multi-instance body")
                    ? "REPEATED_STEP"
                    : sentence.contains("gateway") ? "GATEWAY_DIFFERS" : "NOT_SUPPORTED");
  }

  static List<PlanProblem> problems(MigrationPlanValidationReport report) {
    return report.getInstructionReports().stream()
        .flatMap(
            one -> {
              MigrationInstruction way = one.getMigrationInstruction();
              return one.getFailures().stream()
                  .map(
                      failure ->
                          new PlanProblem(
                              code(failure), way.getSourceActivityId(), way.getTargetActivityId()));
            })
        .distinct()
        .toList();
  }

  /** The first reason, with all elements that have it. */
  static NotMovable notMovable(MigratingProcessInstanceValidationReport report) {
    Map<String, List<String>> reasons = new LinkedHashMap<>();
    Stream.concat(
            report.getActivityInstanceReports().stream()
                .map(one -> Map.entry(one.getSourceScopeId(), one.getFailures())),
            report.getTransitionInstanceReports().stream()
                .map(one -> Map.entry(one.getSourceScopeId(), one.getFailures())))
        .forEach(
            one ->
                one.getValue()
                    .forEach(
                        failure ->
                            reasons
                                .computeIfAbsent(code(failure), code -> new ArrayList<>())
                                .add(one.getKey())));
    report.getFailures().forEach(failure -> reasons.putIfAbsent(code(failure), List.of()));
    return reasons.entrySet().stream()
        .findFirst()
        .map(reason -> new NotMovable(reason.getKey(), reason.getValue()))
        .orElseGet(() -> new NotMovable("NOT_SUPPORTED", List.of()));
  }
}
