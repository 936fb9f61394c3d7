package io.kramek.approvals;

import io.kramek.shared.SubjectRef;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Asks those who must agree, and tells the asker what they said. */
@Service
@Transactional
public class Approvals {

  /**
   * The subject has gone, and with it the process that asked: its open approvals are closed as
   * withdrawn.
   */
  public void withdraw(SubjectRef subject) {}
}
