package io.kramek.shared.process.guard;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.instance.Decision;
import tools.jackson.databind.json.JsonMapper;

/**
 * What files that are released together owe each other: nobody takes another's name, what is called
 * is among them, and no process calls itself, not even by way of others. Asked only of files that
 * are right by themselves. Only here is it known whether what is called waits, too.
 */
final class CatalogueRule {

  private final List<Finding> findings = new ArrayList<>();
  private final Map<String, String> names = new HashMap<>();
  private final Map<String, String> processes = new HashMap<>();
  private final Map<String, String> decisions = new HashMap<>();
  private final Map<String, String> forms = new HashMap<>();
  private final Map<String, String> messages = new HashMap<>();
  private final Map<String, Set<String>> calls = new TreeMap<>();
  private final Map<String, Element> drawn = new TreeMap<>();
  private final List<Runnable> references = new ArrayList<>();

  private CatalogueRule() {}

  /** Everything that is wrong between files. */
  static List<Finding> check(Map<String, byte[]> files, Predicate<Element> inParts) {
    CatalogueRule rule = new CatalogueRule();
    files.forEach(rule::file);
    rule.references.forEach(Runnable::run);
    rule.circles();
    rule.loops(inParts);
    return rule.findings;
  }

  private void file(String name, byte[] content) {
    once(names, name.toLowerCase(Locale.ROOT), name, "fileTwice");
    if (name.endsWith(".bpmn")) {
      model(name, BpmnRule.read(name, content));
    } else if (name.endsWith(".dmn")) {
      Dmn.readModelFromStream(new ByteArrayInputStream(content))
          .getModelElementsByType(Decision.class)
          .forEach(decision -> once(decisions, decision.getId(), name, "decisionTwice"));
    } else {
      String form = new String(content, StandardCharsets.UTF_8);
      once(forms, JsonMapper.shared().readTree(form).path("id").asString(), name, "formTwice");
    }
  }

  private void once(Map<String, String> known, String key, String file, String code) {
    String other = known.putIfAbsent(key, file);
    if (other != null) {
      findings.add(new Finding(file, 0, Cause.of(code, key, other)));
    }
  }

  private void model(String file, Element definitions) {
    Map<String, String> messageNames = new HashMap<>();
    for (Element element : definitions.elements()) {
      if (element.getTagName().equals("message")) {
        messageNames.put(element.attribute("id"), element.attribute("name"));
      }
    }
    for (Element element : definitions.elements()) {
      if (element.getTagName().equals("process")) {
        String key = element.attribute("id");
        once(processes, key, file, "processTwice");
        drawn.put(key, element);
        starts(file, element, messageNames);
        walk(key, element);
      }
    }
  }

  private void starts(String file, Element process, Map<String, String> messageNames) {
    for (Element start : process.elements()) {
      for (Element event : start.elements()) {
        String message = messageNames.get(String.valueOf(event.attribute("messageRef")));
        if (start.getTagName().equals("startEvent") && message != null) {
          once(messages, message, file, "messageTwice");
        }
      }
    }
  }

  private void walk(String process, Element element) {
    switch (element.getTagName()) {
      case "callActivity" -> {
        String called = element.attribute("calledElement");
        calls.computeIfAbsent(process, key -> new HashSet<>()).add(String.valueOf(called));
        known(process, element, called, processes, "processUnknown");
      }
      case "businessRuleTask" ->
          known(process, element, camunda(element, "decisionRef"), decisions, "decisionUnknown");
      case "userTask" -> {
        if (camunda(element, "formRef") != null) {
          known(process, element, camunda(element, "formRef"), forms, "formUnknown");
        }
      }
      default -> {}
    }
    element.elements().forEach(child -> walk(process, child));
  }

  private static String camunda(Element element, String name) {
    return element.attribute(BpmnVocabulary.CAMUNDA + ":" + name);
  }

  private void known(
      String process, Element element, String key, Map<String, String> among, String code) {
    references.add(
        () -> {
          if (key == null || !among.containsKey(key)) {
            found(process, element.attribute("id"), element.getLine(), Cause.of(code, key));
          }
        });
  }

  private void circles() {
    for (String process : calls.keySet()) {
      Set<String> called = new HashSet<>();
      List<String> ahead = new ArrayList<>(calls.get(process));
      while (!ahead.isEmpty()) {
        String next = ahead.remove(ahead.size() - 1);
        if (called.add(next)) {
          ahead.addAll(calls.getOrDefault(next, Set.of()));
        }
      }
      if (called.contains(process)) {
        found(process, process, 0, Cause.of("callsItself"));
      }
    }
  }

  /** A process that calls only what does not wait may itself come to an end without a wait. */
  private void loops(Predicate<Element> inParts) {
    Set<String> through = new HashSet<>();
    boolean more = true;
    while (more) {
      more = false;
      for (Map.Entry<String, Element> process : drawn.entrySet()) {
        if (!through.contains(process.getKey())
            && LoopRule.goesThrough(process.getValue(), inParts, through)) {
          more = through.add(process.getKey());
        }
      }
    }
    drawn.forEach(
        (key, process) ->
            LoopRule.check(process, inParts, through)
                .forEach(loop -> found(key, loop.place(), loop.line(), loop.cause())));
  }

  /** Ids are those of one file: others may have the same. */
  private void found(String process, String element, int line, Cause cause) {
    findings.add(new Finding(processes.get(process) + "#" + element, line, cause));
  }
}
