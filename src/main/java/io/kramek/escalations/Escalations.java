package io.kramek.escalations;

import io.kramek.identity.TeamId;
import io.kramek.identity.UserId;
import io.kramek.shared.Ids;
import io.kramek.shared.SubjectRef;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Raises what is stuck to those who answer for it, and sees it through to its end. */
@Service
@Transactional
public class Escalations {

  /**
   * Raises an escalation, once: while one of the same reason is open on the subject, that one is
   * returned.
   *
   * @param owner who should have acted, or {@code null} where nobody was named
   * @param team whose pool it lies in, or {@code null}
   */
  public EscalationId raise(Reason reason, SubjectRef subject, UserId owner, TeamId team) {
    return new EscalationId(Ids.next());
  }

  /** The subject has moved on by itself: there is nothing left to escalate. */
  public void settle(SubjectRef subject) {}
}
