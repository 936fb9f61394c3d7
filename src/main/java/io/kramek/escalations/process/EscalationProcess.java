package io.kramek.escalations.process;

import io.kramek.escalations.EscalationId;
import io.kramek.escalations.Escalations.Action;
import io.kramek.escalations.Reason;
import io.kramek.identity.UserId;
import java.time.Instant;
import java.util.Optional;

/** The process that sees an escalation through. */
public interface EscalationProcess {

  /** How an escalation was met for good. */
  enum Reaction {
    REASSIGNED,
    RESOLVED,
    EXEMPTED
  }

  /** A step the policy has in store. */
  record Foreseen(Action action, String role, int level) {}

  /** Starts on the first level. */
  void start(EscalationId escalation, Reason reason);

  /** The responsible has promised to see to it; when the promise ends, it climbs. */
  void promised(EscalationId escalation, UserId responsible, Instant ends);

  /** Somebody has reacted, and nothing is left to do. */
  void met(EscalationId escalation, Reaction reaction);

  /** The subject has moved on by itself. */
  void settled(EscalationId escalation);

  /** What comes after a level if nobody acts, by the policy the process runs with. */
  Optional<Foreseen> foresee(EscalationId escalation, Reason reason, int level);
}
