package io.kramek.retention.process.stock;

import io.kramek.retention.stock.StockOutSteps;
import io.kramek.shared.process.Block;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Writes when the goods come and what would do instead. */
@Block(of = "outOfStock")
@Component("answerCourteouslyDelegate")
class AnswerCourteouslyDelegate implements JavaDelegate {

  private final StockOutSteps steps;

  AnswerCourteouslyDelegate(StockOutSteps steps) {
    this.steps = steps;
  }

  @Override
  public void execute(DelegateExecution execution) {
    steps.answer(StockOutVariables.stockOut(execution));
  }
}
