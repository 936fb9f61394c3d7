package io.kramek.tasks;

import io.kramek.identity.UserId;
import io.kramek.shared.SubjectRef;
import java.util.UUID;

/**
 * A task that waits, as the module of its subject is told of it.
 *
 * @param assignee who has it, or {@code null} while it lies in a pool
 * @param onBehalfOf for whom the assignee stands in, or {@code null}: whoever the task was given to
 *     is away, and still answers for its subject
 */
public record OpenTask(
    UUID id, String formId, SubjectRef subject, UserId assignee, UserId onBehalfOf) {}
