package io.kramek.retention.cases;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface RetentionCaseRepository extends JpaRepository<RetentionCase, UUID> {

  /** Two who act on a case at the same moment do so one after the other. */
  @Lock(LockModeType.PESSIMISTIC_WRITE)
  @Query("from RetentionCase c where c.id = :id")
  Optional<RetentionCase> lock(UUID id);

  @Lock(LockModeType.PESSIMISTIC_WRITE)
  @Query("from RetentionCase c where c.customer = :customer and c.state <> CLOSED")
  Optional<RetentionCase> lockOpen(UUID customer);
}
