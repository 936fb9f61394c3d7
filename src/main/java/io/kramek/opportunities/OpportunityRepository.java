package io.kramek.opportunities;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface OpportunityRepository extends JpaRepository<Opportunity, UUID> {

  /**
   * The deal, for this transaction alone: who comes later waits, and then sees what has become of
   * it.
   */
  @Lock(LockModeType.PESSIMISTIC_WRITE)
  @Query("select o from Opportunity o where o.id = :id")
  Optional<Opportunity> lock(UUID id);
}
