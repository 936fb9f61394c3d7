package io.kramek.studio;

import java.util.Map;

/**
 * A running instance was moved to another version of its model. Told in the transaction that moves
 * it: whoever cannot follow throws, and it stays where it was.
 *
 * @param businessKey the record it is about; {@code null} where the process has none
 * @param elements where each element of the former version went
 */
public record InstanceMoved(
    String processKey,
    String businessKey,
    String fromDefinition,
    String toDefinition,
    Map<String, String> elements) {}
