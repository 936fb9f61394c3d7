package io.kramek.imports;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface ImportRepository extends JpaRepository<Import, UUID> {

  @Lock(LockModeType.PESSIMISTIC_WRITE)
  @Query("from Import i where i.id = :id")
  Optional<Import> lock(UUID id);
}
