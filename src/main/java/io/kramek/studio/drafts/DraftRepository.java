package io.kramek.studio.drafts;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface DraftRepository extends JpaRepository<Draft, UUID> {

  /** Two who change a draft at the same moment do so one after the other. */
  @Lock(LockModeType.PESSIMISTIC_WRITE)
  @Query("from Draft d where d.id = :id")
  Optional<Draft> lock(UUID id);

  /** The last open draft of a person that is called so. */
  @Lock(LockModeType.PESSIMISTIC_WRITE)
  @Query(
      "from Draft d where d.author = :author and d.title = :title and d.state = OPEN order by d.id desc limit 1")
  Optional<Draft> lockOpen(UUID author, String title);
}
