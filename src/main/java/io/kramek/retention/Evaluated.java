package io.kramek.retention;

import java.util.Map;

/**
 * What a process was told by a table.
 *
 * @param tableVersion the version it asked, which need not be the one in force
 * @param result outputs by name
 */
public record Evaluated(int tableVersion, Map<String, Object> result) {}
