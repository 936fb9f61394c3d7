package io.kramek.blocks.process;

import io.kramek.blocks.ProcessMessages;
import io.kramek.blocks.ProcessMessages.Colleague;
import io.kramek.shared.process.Block;
import io.kramek.shared.process.ProcessVariable;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Tells somebody of the company about the record, in the words of a template. */
@Block(
    inputs = {
      @Block.Input(
          name = "colleagueTemplate",
          values = {"PROCESS_INFORMATION", "PROCESS_REMINDER"}),
      @Block.Input(
          name = "colleague",
          values = {"OWNER", "SUPERVISOR"})
    })
@Component("tellColleagueDelegate")
class TellColleagueDelegate implements JavaDelegate {

  private static final ProcessVariable<String> TEMPLATE = ProcessVariable.text("colleagueTemplate");
  private static final ProcessVariable<String> COLLEAGUE = ProcessVariable.text("colleague");

  private final ProcessMessages messages;
  private final Holders holders;

  TellColleagueDelegate(ProcessMessages messages, Holders holders) {
    this.messages = messages;
    this.holders = holders;
  }

  @Override
  public void execute(DelegateExecution execution) {
    messages.tell(
        holders.of(execution),
        Colleague.valueOf(COLLEAGUE.get(execution)),
        TEMPLATE.get(execution));
  }
}
