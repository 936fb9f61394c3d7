package io.kramek.shared.process.guard;

import io.kramek.shared.process.BlockCatalogue;
import io.kramek.shared.process.BlockCatalogue.KnownBlock;
import io.kramek.shared.process.guard.BpmnRule.Place;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.impl.util.xml.Element;

/** A service task is a block that may stand in its process, with the inputs that it declares. */
class BlockRule {

  private static final Pattern DELEGATE = Pattern.compile("#\\{([A-Za-z]\\w*)}");
  private static final int LONGEST_TEXT = 120;

  private final KnownBlocks blocks;

  BlockRule(KnownBlocks blocks) {
    this.blocks = blocks;
  }

  /** Checks a service task; returns the block it is. */
  String task(Element element, Place place, List<Finding> findings) {
    String value = element.attribute(BpmnVocabulary.CAMUNDA + ":delegateExpression");
    Matcher delegate = DELEGATE.matcher(String.valueOf(value));
    Optional<KnownBlock> known =
        delegate.matches() ? blocks.find(delegate.group(1)) : Optional.empty();
    if (known.isEmpty()) {
      String named = value == null ? place.id() : ExpressionRule.shortened(value);
      findings.add(BpmnRule.finding(element, place, Cause.of("noBlock", named)));
      return null;
    }
    KnownBlock block = known.get();
    if (!block.mayStandIn(place.process())) {
      findings.add(
          BpmnRule.finding(
              element,
              place,
              Cause.of("blockElsewhere", block.bean(), String.join(", ", block.processes()))));
    }
    Set<String> given = new HashSet<>();
    inputs(element, given);
    block.inputs().stream()
        .filter(input -> input.required() && !given.contains(input.name()))
        .forEach(
            input ->
                findings.add(
                    BpmnRule.finding(element, place, Cause.of("inputMissing", input.name()))));
    return block.bean();
  }

  /** Whether a service task does its work in parts, a job each. */
  boolean inParts(Element element) {
    Matcher delegate =
        DELEGATE.matcher(
            String.valueOf(element.attribute(BpmnVocabulary.CAMUNDA + ":delegateExpression")));
    return delegate.matches()
        && "true".equals(element.attribute(BpmnVocabulary.CAMUNDA + ":asyncBefore"))
        && blocks.find(delegate.group(1)).filter(KnownBlock::inParts).isPresent();
  }

  private static void inputs(Element element, Set<String> names) {
    for (Element child : element.elements()) {
      if (child.getTagName().equals("inputParameter")) {
        names.add(child.attribute("name"));
      }
      inputs(child, names);
    }
  }

  /** Checks an input: a constant that its block takes. */
  void input(Element element, Place place, List<Finding> findings) {
    String name = element.attribute("name");
    Optional<BlockCatalogue.Input> input =
        Optional.ofNullable(place.block())
            .flatMap(blocks::find)
            .flatMap(block -> block.input(name));
    if (input.isEmpty()) {
      findings.add(BpmnRule.finding(element, place, Cause.of("inputUnknown", name)));
      return;
    }
    String value = element.getText() == null ? "" : element.getText().strip();
    if (!ExpressionRule.isExpression(value)) {
      cause(input.get(), value)
          .ifPresent(cause -> findings.add(BpmnRule.finding(element, place, cause)));
    }
  }

  private static Optional<Cause> cause(BlockCatalogue.Input input, String value) {
    boolean right =
        switch (input.kind()) {
          case CHOICE -> input.values().contains(value);
          case WORKING_TIME -> TimeRule.isWorkingTime(value);
          case TEXT ->
              (!value.isEmpty() || !input.required())
                  && value.length() <= LONGEST_TEXT
                  && TextRule.check(value).isEmpty();
        };
    String given = ExpressionRule.shortened(value);
    Cause cause =
        switch (input.kind()) {
          case CHOICE ->
              Cause.of("inputChoice", input.name(), String.join(", ", input.values()), given);
          case WORKING_TIME -> Cause.of("inputTime", input.name(), given);
          case TEXT -> Cause.of("inputText", input.name(), given);
        };
    return right ? Optional.empty() : Optional.of(cause);
  }
}
