package io.kramek.blocks.process;

import io.kramek.blocks.ProcessMessages;
import io.kramek.shared.process.Block;
import io.kramek.shared.process.ProcessVariable;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * Writes to the customer of the record; {@code customerWritten} says whether there was an address.
 */
@Block(
    inputs =
        @Block.Input(
            name = "customerTemplate",
            values = {"CUSTOMER_INFORMATION", "CUSTOMER_REMINDER", "CUSTOMER_THANKS"}))
@Component("writeToCustomerDelegate")
class WriteToCustomerDelegate implements JavaDelegate {

  private static final ProcessVariable<String> TEMPLATE = ProcessVariable.text("customerTemplate");
  private static final ProcessVariable<Boolean> WRITTEN = ProcessVariable.flag("customerWritten");

  private final ProcessMessages messages;
  private final Holders holders;

  WriteToCustomerDelegate(ProcessMessages messages, Holders holders) {
    this.messages = messages;
    this.holders = holders;
  }

  @Override
  public void execute(DelegateExecution execution) {
    WRITTEN.set(execution, messages.write(holders.of(execution), TEMPLATE.get(execution)));
  }
}
