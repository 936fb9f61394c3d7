package io.kramek.tasks;

import io.kramek.identity.UserId;
import io.kramek.shared.SubjectRef;
import java.util.UUID;

/** A task that waits, as the module of its subject is told of it. */
public record OpenTask(UUID id, String formId, SubjectRef subject, UserId assignee) {}
