package io.kramek.decisions;

import java.util.List;

/**
 * A fact that somebody has to tell before a table can decide.
 *
 * @param label what the table calls it
 * @param allowed the texts it may be; empty for any, and for what is no text
 */
public record AskedFact(String name, String label, FactType type, List<String> allowed) {}
