package io.kramek.blocks;

import io.kramek.identity.TeamId;
import io.kramek.identity.UserId;
import io.kramek.shared.SubjectRef;

/**
 * What a process is about, and whose it is.
 *
 * @param owner or {@code null}
 * @param team or {@code null}
 */
public record Holder(SubjectRef subject, UserId owner, TeamId team) {}
