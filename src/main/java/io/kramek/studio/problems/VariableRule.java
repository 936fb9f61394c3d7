package io.kramek.studio.problems;

import io.kramek.shared.process.DeclaredVariables;
import io.kramek.studio.process.ShippedModules;
import java.util.HashSet;
import java.util.Set;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.InputExpression;
import org.camunda.bpm.model.dmn.instance.Output;
import org.camunda.bpm.model.dmn.instance.Text;
import org.springframework.stereotype.Component;

/**
 * Models and tables read only what somebody sets: a variable that the module declares, or one that
 * a step or a form of the model gives.
 */
@Component
class VariableRule implements Rule {

  private final DeclaredVariables declared;
  private final ShippedModules modules;

  VariableRule(DeclaredVariables declared, ShippedModules modules) {
    this.declared = declared;
    this.modules = modules;
  }

  @Override
  public void check(Seen seen, Found found) {
    seen.drawing().ifPresent(drawing -> expressions(seen, drawing, found));
    seen.decisions().ifPresent(model -> columns(seen, model, found));
  }

  private void expressions(Seen seen, Drawing drawing, Found found) {
    Contents own = seen.around().contents().get(seen.file());
    Set<String> known = known(seen.file(), own, seen);
    for (Drawing.Written expression : drawing.expressions()) {
      for (String name : Words.in(expression.text())) {
        if (!known.contains(name)) {
          found.add(ProblemCode.UNKNOWN_VARIABLE, expression.element(), "name", name);
        }
      }
    }
  }

  /** What processes hand to the table; one that none of them asks, its module asks itself. */
  private void columns(Seen seen, DmnModelInstance model, Found found) {
    Set<String> decisions = seen.around().contents().get(seen.file()).decisions();
    Set<String> known = new HashSet<>();
    seen.around()
        .contents()
        .forEach(
            (file, contents) -> {
              if (contents.asks().stream().anyMatch(decisions::contains)) {
                known.addAll(known(file, contents, seen));
              }
            });
    if (known.isEmpty()) {
      return;
    }
    modules.of(seen.file()).ifPresent(module -> known.addAll(declared.of(module)));
    model.getModelElementsByType(Output.class).forEach(output -> known.add(output.getName()));
    for (InputExpression input : model.getModelElementsByType(InputExpression.class)) {
      Text text = input.getText();
      for (String name : Words.in(text == null ? "" : text.getTextContent())) {
        if (!known.contains(name)) {
          found.add(ProblemCode.UNKNOWN_FACT, decision(input), "column", name, "text", name);
        }
      }
    }
  }

  private Set<String> known(String file, Contents contents, Seen seen) {
    Set<String> known =
        new HashSet<>(modules.of(file).map(declared::of).orElseGet(declared::ofAll));
    known.addAll(contents.makes());
    contents
        .forms()
        .forEach(form -> seen.around().form(form).ifPresent(it -> known.addAll(it.keys())));
    return known;
  }

  static String decision(org.camunda.bpm.model.xml.instance.ModelElementInstance element) {
    var at = element;
    while (at != null && !(at instanceof Decision)) {
      at = at.getParentElement();
    }
    return at == null ? null : ((Decision) at).getId();
  }
}
