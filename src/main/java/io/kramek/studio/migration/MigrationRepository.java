package io.kramek.studio.migration;

import io.kramek.studio.migration.MigrationViews.State;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface MigrationRepository extends JpaRepository<Migration, UUID> {

  @Lock(LockModeType.PESSIMISTIC_WRITE)
  @Query("from Migration m where m.id = :id")
  Optional<Migration> lock(UUID id);

  /** What is to be decided, under way, or decided otherwise, between two versions. */
  @Query(
      "from Migration m where m.fromDefinition = :from and m.toDefinition = :to and m.state in :states")
  Optional<Migration> open(String from, String to, Collection<State> states);

  Optional<Migration> findFirstByFromDefinitionAndToDefinitionOrderByCreatedAtDesc(
      String from, String to);

  Page<Migration> findByRelease(int release, Pageable page);

  Optional<Migration> findFirstByFromDefinitionAndState(String from, State state);

  @Query("select m.id from Migration m where m.state = :state order by m.startedAt")
  List<UUID> in(State state);
}
