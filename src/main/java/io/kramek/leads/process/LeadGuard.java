package io.kramek.leads.process;

import io.kramek.leads.Leads;
import io.kramek.shared.process.InstanceGuard;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * A lead is decided by whoever has it. Until somebody has, a step can be repeated from an earlier
 * one; none can be skipped, for the next needs what it finds.
 */
@Component
class LeadGuard implements InstanceGuard {

  private static final Set<String> ENDED =
      Set.of(
          Leads.Status.QUALIFIED.name(),
          Leads.Status.DISQUALIFIED.name(),
          Leads.Status.WITHDRAWN.name());

  private final JdbcClient jdbc;

  LeadGuard(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public String processKey() {
    return CamundaLeadQualification.PROCESS;
  }

  @Override
  public boolean isOver(UUID lead) {
    return status(lead).map(ENDED::contains).orElse(true);
  }

  @Override
  public Optional<String> refusal(UUID lead, String definition, Place from, Place to) {
    boolean before = status(lead).equals(Optional.of(Leads.Status.CAPTURED.name()));
    boolean back =
        from.element().equals(to.element())
            || to.leadsTo().contains(from.element()) && !from.leadsTo().contains(to.element());
    boolean nobodys = !from.element().equals(CamundaLeadQualification.USER_TASK_QUALIFY_LEAD);
    return before && back && nobodys ? Optional.empty() : Optional.of("leadIsDecidedByPerson");
  }

  private Optional<String> status(UUID lead) {
    return jdbc.sql("select status from lead where id = ?")
        .param(lead)
        .query(String.class)
        .optional();
  }
}
