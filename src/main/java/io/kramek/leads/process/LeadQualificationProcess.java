package io.kramek.leads.process;

import io.kramek.identity.UserId;
import io.kramek.leads.LeadId;
import io.kramek.leads.Leads.Outcome;
import java.time.Instant;

/** The way of a lead, from the outside. */
public interface LeadQualificationProcess {

  /** Sends a captured lead on its way, in this transaction. */
  void start(LeadId lead);

  /**
   * An open lead was decided.
   *
   * @param nurtureUntil when it comes back, with {@link Outcome#NURTURE}
   */
  void decided(LeadId lead, Outcome outcome, Instant nurtureUntil);

  /** An open lead has another owner, or with {@code null} none. */
  void handedTo(LeadId lead, UserId owner);

  /** A lead was withdrawn: whatever was going on ends. */
  void withdrawn(LeadId lead);
}
