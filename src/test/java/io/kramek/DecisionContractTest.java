package io.kramek;

import static org.assertj.core.api.Assertions.assertThat;

import io.kramek.testing.ModelVariables;
import io.kramek.testing.Models;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.InputExpression;
import org.camunda.bpm.model.dmn.instance.Output;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every shipped decision table keeps to. */
class DecisionContractTest {

  static List<Path> decisions() {
    return Models.decisions();
  }

  @ParameterizedTest
  @MethodSource("decisions")
  void aDecisionIsCalledLikeItsFileAndIsKeptLongEnough(Path file) {
    Collection<Decision> all = Models.decision(file).getModelElementsByType(Decision.class);

    assertThat(all).extracting(Decision::getId).contains(Models.id(file));
    assertThat(all)
        .allSatisfy(
            decision ->
                assertThat(decision.getCamundaHistoryTimeToLiveString())
                    .isEqualTo(ModelContractTest.TIME_TO_LIVE));
  }

  @ParameterizedTest
  @MethodSource("decisions")
  void aDecisionAskedByAProcessAsksForVariablesThatTheModuleDeclares(Path file) {
    var model = Models.decision(file);
    Set<String> known = new TreeSet<>(ModelVariables.declared(Models.module(file)));
    model.getModelElementsByType(Output.class).forEach(output -> known.add(output.getName()));

    assertThat(model.getModelElementsByType(InputExpression.class))
        .filteredOn(input -> askedByProcesses().contains(Models.id(file)))
        .allSatisfy(
            input ->
                assertThat(known)
                    .containsAll(ModelVariables.used(input.getText().getTextContent())));
  }

  private static Set<String> askedByProcesses() {
    return Models.processes().stream()
        .flatMap(
            file -> Models.process(file).getModelElementsByType(BusinessRuleTask.class).stream())
        .map(BusinessRuleTask::getCamundaDecisionRef)
        .collect(Collectors.toSet());
  }
}
