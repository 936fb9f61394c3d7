package io.kramek.escalations;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface EscalationRepository extends JpaRepository<Escalation, UUID> {

  @Query(
      "from Escalation e where e.subjectType = :type and e.subjectId = :id and e.state <> RESOLVED")
  List<Escalation> openAbout(String type, UUID id);
}
