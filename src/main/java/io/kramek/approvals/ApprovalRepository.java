package io.kramek.approvals;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface ApprovalRepository extends JpaRepository<Approval, UUID> {

  @Query(
      """
      from Approval a where a.about.subjectType = :type and a.about.subjectId = :id and a.state = OPEN
      """)
  List<Approval> openAbout(String type, UUID id);

  /** The last request for the same, if there was one. */
  @Query(
      """
      from Approval a where a.about.subjectType = :type and a.about.subjectId = :id and a.about.kind = :kind
      order by a.id desc limit 1
      """)
  Optional<Approval> last(String type, UUID id, String kind);

  /** Two who decide at the same moment do so one after the other. */
  @Lock(LockModeType.PESSIMISTIC_WRITE)
  @Query("from Approval a where a.id = :id")
  Optional<Approval> lock(UUID id);

  /** The open requests in which somebody's say is still wanted. */
  @Query(
      """
      select distinct a.id from Approval a join a.seating.seats s
      where a.state = OPEN and s.approver = :user and s.decision is null
      """)
  List<UUID> waitingFor(UUID user);
}
