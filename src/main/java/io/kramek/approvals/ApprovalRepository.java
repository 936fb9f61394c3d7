package io.kramek.approvals;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface ApprovalRepository extends JpaRepository<Approval, UUID> {

  @Query("from Approval a where a.subjectType = :type and a.subjectId = :id and a.state = OPEN")
  List<Approval> openAbout(String type, UUID id);
}
