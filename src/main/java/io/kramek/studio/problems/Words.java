package io.kramek.studio.problems;

import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.MultiInstanceLoopCharacteristics;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaIn;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaOut;

/** The variables that a model reads and sets. */
final class Words {

  private static final Pattern TEXT = Pattern.compile("'[^']*'|\"[^\"]*\"");
  private static final Pattern NAME = Pattern.compile("[A-Za-z_]\\w*(?!\\w|\\s*[(.])");
  private static final Set<String> LANGUAGE =
      Set.of("null", "true", "false", "and", "or", "not", "empty");

  private Words() {}

  /** The variables that an expression reads; functions and what is called on is none. */
  static Set<String> in(String expression) {
    Set<String> names = new TreeSet<>();
    Matcher name = NAME.matcher(TEXT.matcher(expression).replaceAll(""));
    while (name.find()) {
      if (!LANGUAGE.contains(name.group())) {
        names.add(name.group());
      }
    }
    return names;
  }

  static Set<String> readBy(Drawing drawing) {
    Set<String> read = new HashSet<>();
    drawing.expressions().forEach(expression -> read.addAll(in(expression.text())));
    drawing.all(CamundaIn.class).stream()
        .map(CamundaIn::getCamundaSource)
        .filter(source -> source != null)
        .forEach(read::add);
    return read;
  }

  /** What decisions answer, what called processes give back, and whom a loop is for. */
  static Set<String> madeBy(Drawing drawing) {
    Set<String> made = new HashSet<>();
    drawing.all(BusinessRuleTask.class).forEach(task -> add(made, task.getCamundaResultVariable()));
    drawing.all(CamundaOut.class).forEach(out -> add(made, out.getCamundaTarget()));
    drawing
        .all(MultiInstanceLoopCharacteristics.class)
        .forEach(loop -> add(made, loop.getCamundaElementVariable()));
    return made;
  }

  private static void add(Set<String> names, String name) {
    if (name != null) {
      names.add(name);
    }
  }
}
