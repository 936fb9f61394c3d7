package io.kramek.retention.process.stock;

import io.kramek.retention.stock.StockOutId;
import io.kramek.retention.stock.StockOuts.Choice;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.MessageCorrelationBuilder;
import org.springframework.stereotype.Component;

/** {@code out-of-stock.bpmn}; its business key is the id of the order. */
@Component
class CamundaOutOfStock implements OutOfStockProcess {

  static final String PROCESS = "outOfStock";
  static final String USER_TASK_TELL = "userTask_tellCustomer";

  private static final Map<Choice, String> MESSAGES =
      Map.of(
          Choice.ALTERNATIVE, "retention.alternativeTaken",
          Choice.WAIT, "retention.deliveryAwaited",
          Choice.LEAVE, "retention.customerLeft");

  private static final Map<Choice, String> MESSAGES_WAITING =
      Map.of(
          Choice.ALTERNATIVE, "retention.alternativeTakenAfterAll",
          Choice.LEAVE, "retention.customerLeftAfterAll");

  private final RuntimeService runtime;
  private final TaskService tasks;

  CamundaOutOfStock(RuntimeService runtime, TaskService tasks) {
    this.runtime = runtime;
    this.tasks = tasks;
  }

  @Override
  public void start(StockOutId id) {
    message("retention.stockMissed", id)
        .setVariable(StockOutVariables.STOCK_OUT.name(), id.toString())
        .correlateStartMessage();
  }

  @Override
  public void chosen(StockOutId id, Choice choice, boolean waiting) {
    message((waiting ? MESSAGES_WAITING : MESSAGES).get(choice), id).correlate();
  }

  @Override
  public void goodsArrived(StockOutId id) {
    message("retention.goodsArrived", id).correlate();
  }

  @Override
  public void told(StockOutId id) {
    tasks.complete(
        tasks
            .createTaskQuery()
            .processDefinitionKey(PROCESS)
            .processInstanceBusinessKey(id.toString())
            .taskDefinitionKey(USER_TASK_TELL)
            .singleResult()
            .getId());
  }

  @Override
  public void customerGone(StockOutId id) {
    message("retention.stockCustomerErased", id).correlate();
  }

  private MessageCorrelationBuilder message(String name, StockOutId id) {
    return runtime.createMessageCorrelation(name).processInstanceBusinessKey(id.toString());
  }
}
