package io.kramek.studio.release;

import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface ReleaseRequestRepository extends JpaRepository<ReleaseRequest, UUID> {}
