package io.kramek.shared.process;

import org.camunda.bpm.dmn.engine.delegate.DmnDecisionEvaluationEvent;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationEvent;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.impl.history.event.HistoryEvent;
import org.camunda.bpm.engine.impl.history.producer.DefaultDmnHistoryEventProducer;

/**
 * Every decision is kept with its inputs and the rules that fitted, so that it can be explained.
 * Where no rule fitted, the table had nothing to say, and there is nothing to explain.
 */
class DecisionHistory extends DefaultDmnHistoryEventProducer {

  @Override
  public HistoryEvent createDecisionEvaluatedEvt(
      DelegateExecution execution, DmnDecisionEvaluationEvent evaluation) {
    return decided(evaluation) ? super.createDecisionEvaluatedEvt(execution, evaluation) : null;
  }

  @Override
  public HistoryEvent createDecisionEvaluatedEvt(DmnDecisionEvaluationEvent evaluation) {
    return decided(evaluation) ? super.createDecisionEvaluatedEvt(evaluation) : null;
  }

  private static boolean decided(DmnDecisionEvaluationEvent evaluation) {
    return !(evaluation.getDecisionResult() instanceof DmnDecisionTableEvaluationEvent table)
        || !table.getMatchingRules().isEmpty();
  }
}
