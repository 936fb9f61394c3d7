package io.kramek.escalations.process;

import io.kramek.escalations.EscalationId;
import io.kramek.escalations.Reason;

/** The process that sees an escalation through. */
public interface EscalationProcess {

  /** How the responsible met it. */
  enum Reaction {
    ACKNOWLEDGED,
    REASSIGNED,
    RESOLVED
  }

  /** Starts on the first level. */
  void start(EscalationId escalation, Reason reason);

  /** The responsible has reacted. */
  void met(EscalationId escalation, Reaction reaction);

  /** The subject has moved on by itself. */
  void settled(EscalationId escalation);
}
