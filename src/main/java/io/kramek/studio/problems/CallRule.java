package io.kramek.studio.problems;

import io.kramek.shared.process.BlockCatalogue;
import io.kramek.shared.process.BlockCatalogue.KnownBlock;
import io.kramek.studio.process.ShippedFiles;
import java.io.ByteArrayInputStream;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.CatchEvent;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.ReceiveTask;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.springframework.stereotype.Component;

/**
 * What the application calls in the models it ships: their messages, by the kind of event that
 * takes them, and the blocks without which what they are for would not happen. Without them the
 * records would wait for ever, and nobody would see why.
 */
@Component
class CallRule implements Rule {

  private static final Pattern DELEGATE = Pattern.compile("#\\{(\\w+)}");

  private final ShippedFiles shipped;
  private final BlockCatalogue blocks;

  /** What each shipped model is called by, and the name of the element that is called. */
  private final Map<String, Map<String, String>> needed = new ConcurrentHashMap<>();

  CallRule(ShippedFiles shipped, BlockCatalogue blocks) {
    this.shipped = shipped;
    this.blocks = blocks;
  }

  @Override
  public void check(Seen seen, Found found) {
    byte[] original = shipped.all().get(seen.file());
    if (original == null || seen.drawing().isEmpty()) {
      return;
    }
    Map<String, String> given = calls(seen.drawing().get());
    needed
        .computeIfAbsent(seen.file(), file -> calls(drawing(original)))
        .forEach(
            (call, name) -> {
              if (!given.containsKey(call)) {
                found.add(ProblemCode.CALL_NEEDED, null, "name", name, "call", word(call));
              }
            });
  }

  private static Drawing drawing(byte[] model) {
    return new Drawing(Bpmn.readModelFromStream(new ByteArrayInputStream(model)));
  }

  private static String word(String call) {
    return call.substring(call.indexOf(' ') + 1);
  }

  private Map<String, String> calls(Drawing drawing) {
    Map<String, String> calls = new TreeMap<>();
    for (FlowNode node : drawing.nodes()) {
      message(node)
          .map(Message::getName)
          .ifPresent(name -> calls.putIfAbsent(kind(node) + " " + name, FlowRule.named(node)));
      block(node)
          .ifPresent(block -> calls.putIfAbsent("block " + block.bean(), FlowRule.named(node)));
    }
    return calls;
  }

  /** Only the start of a process begins one. */
  private static String kind(FlowNode node) {
    return node instanceof StartEvent && node.getParentElement() instanceof Process
        ? "start"
        : "catch";
  }

  private static Optional<Message> message(FlowNode node) {
    if (node instanceof ReceiveTask task) {
      return Optional.ofNullable(task.getMessage());
    }
    return node instanceof CatchEvent event
        ? event.getEventDefinitions().stream()
            .filter(MessageEventDefinition.class::isInstance)
            .map(definition -> ((MessageEventDefinition) definition).getMessage())
            .findFirst()
        : Optional.empty();
  }

  private Optional<KnownBlock> block(FlowNode node) {
    if (!(node instanceof ServiceTask task)) {
      return Optional.empty();
    }
    Matcher delegate = DELEGATE.matcher(String.valueOf(task.getCamundaDelegateExpression()));
    return delegate.matches()
        ? blocks.find(delegate.group(1)).filter(KnownBlock::essential)
        : Optional.empty();
  }
}
