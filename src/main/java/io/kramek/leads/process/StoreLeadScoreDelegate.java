package io.kramek.leads.process;

import io.kramek.leads.LeadTriage;
import io.kramek.leads.LeadTriage.Score;
import io.kramek.leads.Leads.Temperature;
import io.kramek.shared.process.Block;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Keeps the score and remembers the two deadlines it sets. */
@Block(of = "leadQualification")
@Component("storeLeadScoreDelegate")
class StoreLeadScoreDelegate implements JavaDelegate {

  private final LeadTriage triage;

  StoreLeadScoreDelegate(LeadTriage triage) {
    this.triage = triage;
  }

  @Override
  public void execute(DelegateExecution execution) {
    Map<?, ?> score = LeadVariables.LEAD_SCORE.get(execution);
    String temperature = String.valueOf(score.get("temperature"));
    triage.scored(
        LeadVariables.lead(execution),
        new Score(
            ((Number) score.get("points")).intValue(),
            Temperature.valueOf(temperature.toUpperCase(Locale.ROOT)),
            List.of(String.valueOf(score.get("reasons")).split(","))));
    LeadVariables.LEAD_SCORE.remove(execution);
    LeadVariables.TEMPERATURE.pass(execution, temperature);
    LeadVariables.RESPONSE_TIME.set(execution, String.valueOf(score.get("responseTime")));
    LeadVariables.REASSIGN_TIME.set(execution, String.valueOf(score.get("reassignTime")));
  }
}
