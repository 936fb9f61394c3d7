package io.kramek.shared.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.kramek.shared.ProcessRole;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.impl.juel.ExpressionFactoryImpl;
import org.camunda.bpm.impl.juel.SimpleContext;
import org.camunda.bpm.impl.juel.jakarta.el.ELException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

/**
 * What an expression can reach at run time. The model guard refuses most of this before it is
 * deployed; here is what happens to what gets past it.
 */
class GuardedExpressionManagerTest {

  private static final Date DUE = new Date(0);

  private final Map<String, Object> variables = new HashMap<>();
  private final DelegateExecution execution = mock();
  private boolean inTheRoleOfProcesses;
  private final JavaDelegate delegate = ignored -> inTheRoleOfProcesses = ProcessRole.isActing();
  private final SimpleContext context = new SimpleContext(manager().createElResolver());

  GuardedExpressionManagerTest() {
    variables.put("owner", "jana");
    variables.put("nobody", null);
    variables.put("points", 80L);
    variables.put("approvalNeeded", true);
    variables.put("score", new HashMap<>(Map.of("points", 80)));
    variables.put("reasons", new ArrayList<>(List.of("roleDecides")));
    when(execution.hasVariable(anyString()))
        .thenAnswer(call -> variables.containsKey(call.<String>getArgument(0)));
    when(execution.getVariable(anyString()))
        .thenAnswer(call -> variables.get(call.<String>getArgument(0)));
    context.putContext(VariableScope.class, execution);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
      ${owner}                            | jana
      ${points >= 70 && owner == 'jana'}  | true
      ${points > 80 or not approvalNeeded} | false
      ${empty nobody}                     | true
      ${nobody == null ? 'pool' : nobody} | pool
      ${score.points}                     | 80
      ${reasons[0]}                       | roleDecides
      """)
  void anExpressionReadsVariables(String expression, String value) {
    assertThat(evaluate(expression)).hasToString(value);
  }

  @Test
  void anExpressionNamesBlocksAndCallsFunctions() throws Exception {
    ((JavaDelegate) evaluate("#{scoreLeadDelegate}")).execute(execution);
    assertThat(inTheRoleOfProcesses).isTrue();
    assertThat(ProcessRole.isActing()).isFalse();
    assertThat(evaluate("${workingTime.after('PT4H')}")).isEqualTo(DUE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "${owner.class}",
        "${owner.getClass()}",
        "${''.getClass().forName('java.lang.Runtime')}",
        "${owner.bytes}",
        "${owner.toString()}",
        "${points.intValue()}",
        "${T(java.lang.Runtime)}",
        "${java.lang.Runtime}",
        "${dataSource}",
        "${clock}",
        "${execution}",
        "${execution.processEngineServices}",
        "${task}",
        "${authenticatedUserId}",
        "${scoreLeadDelegate.getClass()}",
        "${scoreLeadDelegate.execute(execution)}",
        "${workingTime.secret('x')}",
        "${workingTime.getClass()}",
        "${workingTime.class}",
        "${workingTime.after('PT4H').getClass()}",
        "${reasons.add('x')}",
        "${reasons.clear()}",
        "${score.put('points', 1)}",
        "${score.getClass()}",
        "${unknown}",
      })
  void nothingElseIsReached(String expression) {
    assertThatExceptionOfType(ELException.class).isThrownBy(() -> evaluate(expression));
  }

  @ParameterizedTest
  @ValueSource(strings = {"${owner}", "${score.points}", "${reasons[0]}", "${unknown}"})
  void nothingIsWritten(String expression) {
    assertThatExceptionOfType(ELException.class)
        .isThrownBy(
            () ->
                new ExpressionFactoryImpl()
                    .createValueExpression(context, expression, Object.class)
                    .setValue(context, "changed"));
    assertThat(variables).containsEntry("owner", "jana");
    assertThat(variables.get("reasons")).isEqualTo(List.of("roleDecides"));
  }

  private Object evaluate(String expression) {
    return new ExpressionFactoryImpl()
        .createValueExpression(context, expression, Object.class)
        .getValue(context);
  }

  private GuardedExpressionManager manager() {
    var beans = new StaticListableBeanFactory();
    beans.addBean("scoreLeadDelegate", delegate);
    beans.addBean("workingTime", new Functions());
    beans.addBean("dataSource", new Object());
    beans.addBean("clock", new Object());
    return new GuardedExpressionManager(beans);
  }

  @ProcessFunction
  static class Functions {

    @ProcessFunction
    Date after(String budget) {
      return DUE;
    }

    String secret(String any) {
      return any;
    }
  }
}
