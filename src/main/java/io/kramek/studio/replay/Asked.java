package io.kramek.studio.replay;

import java.util.List;
import java.util.UUID;

/**
 * A level of an approval.
 *
 * @param approvers as the policy says it
 * @param people whom it means
 */
public record Asked(String kind, int level, String approvers, List<UUID> people) {}
