package io.kramek.studio.process.replay;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Of a catalogue the files that some processes reach: they themselves, what they call, and the
 * tables and forms of all of those. An engine takes seconds to read a whole catalogue.
 */
final class ReachedFiles {

  private static final String QUOTED = "\\s*=\\s*[\"']([^\"']+)[\"']";
  private static final Pattern PROCESS =
      Pattern.compile("<(?:\\w+:)?process\\s[^>]*?\\bid" + QUOTED);
  private static final Pattern DECISION =
      Pattern.compile("<(?:\\w+:)?decision\\s[^>]*?\\bid" + QUOTED);

  /** Fields have ids, too; a form too many does no harm. */
  private static final Pattern FORM = Pattern.compile("\"id\"\\s*:\\s*\"([^\"]+)\"");

  private static final Pattern NEEDED =
      Pattern.compile("\\b(?:calledElement|decisionRef|formRef)" + QUOTED);

  private final Map<String, byte[]> catalogue;
  private final Map<String, Set<String>> holders = new HashMap<>();
  private final Map<String, Set<String>> needed = new HashMap<>();

  /** Reads a catalogue once, for as many questions as there are. */
  ReachedFiles(Map<String, byte[]> catalogue) {
    this.catalogue = catalogue;
    catalogue.forEach(
        (file, content) -> {
          String text = new String(content, StandardCharsets.UTF_8);
          needed.put(file, found(NEEDED, text));
          named(file, text)
              .forEach(id -> holders.computeIfAbsent(id, key -> new HashSet<>()).add(file));
        });
  }

  /** What some processes reach, by the names of the files. */
  Map<String, byte[]> of(Collection<String> processes) {
    Map<String, byte[]> reached = new TreeMap<>();
    Deque<String> open = new ArrayDeque<>(processes);
    while (!open.isEmpty()) {
      for (String file : holders.getOrDefault(open.poll(), Set.of())) {
        if (reached.put(file, catalogue.get(file)) == null) {
          open.addAll(needed.get(file));
        }
      }
    }
    return reached;
  }

  /** Ids of the decisions in a file. */
  static Set<String> decisions(byte[] content) {
    return found(DECISION, new String(content, StandardCharsets.UTF_8));
  }

  private static Set<String> named(String file, String text) {
    if (file.endsWith(".form")) {
      return found(FORM, text);
    }
    return found(file.endsWith(".dmn") ? DECISION : PROCESS, text);
  }

  private static Set<String> found(Pattern pattern, String text) {
    Set<String> found = new HashSet<>();
    Matcher matcher = pattern.matcher(text);
    while (matcher.find()) {
      found.add(matcher.group(1));
    }
    return found;
  }
}
