package io.kramek.studio;

import io.kramek.identity.CurrentUser;
import io.kramek.shared.Speech;
import io.kramek.shared.process.Block;
import io.kramek.shared.process.BlockCatalogue;
import io.kramek.shared.process.BlockCatalogue.KnownBlock;
import java.util.List;
import org.springframework.stereotype.Service;

/** What managers may build models of, in words they read. For managers. */
@Service
public class Blocks {

  private static final String WORDS = "blocks";

  /** A value to choose. */
  public record BlockChoice(String value, String label) {}

  /**
   * What a block wants to be told: a constant, as {@code camunda:inputParameter} of its element.
   *
   * @param choices of a choice; else empty
   */
  public record BlockInput(
      String name, Block.Kind kind, String label, boolean required, List<BlockChoice> choices) {}

  /**
   * A block.
   *
   * @param bean its name
   * @param expression what stands in {@code camunda:delegateExpression} of its element
   * @param element what is drawn, as {@code bpmn:ServiceTask}
   * @param processes ids of the processes it may stand in; empty for all
   */
  public record BlockView(
      String bean,
      String expression,
      String element,
      String label,
      String description,
      List<String> processes,
      List<BlockInput> inputs) {}

  private final BlockCatalogue blocks;
  private final CurrentUser currentUser;

  Blocks(BlockCatalogue blocks, CurrentUser currentUser) {
    this.blocks = blocks;
    this.currentUser = currentUser;
  }

  /**
   * All blocks.
   *
   * @param language of the words, or {@code null} for that of whoever asks
   */
  public List<BlockView> all(String language) {
    var me = currentUser.requireManager();
    Speech speech = new Speech(language == null ? me.language() : language, "UTC");
    return blocks.all().stream().map(block -> view(block, speech)).toList();
  }

  private static BlockView view(KnownBlock block, Speech speech) {
    return new BlockView(
        block.bean(),
        "#{" + block.bean() + "}",
        "bpmn:ServiceTask",
        speech.word(WORDS, block.bean()),
        speech.word(WORDS, block.bean() + ".help"),
        block.processes(),
        block.inputs().stream().map(input -> view(input, speech)).toList());
  }

  private static BlockInput view(BlockCatalogue.Input input, Speech speech) {
    String key = "input." + input.name();
    return new BlockInput(
        input.name(),
        input.kind(),
        speech.word(WORDS, key),
        input.required(),
        input.values().stream()
            .map(value -> new BlockChoice(value, speech.word(WORDS, key + "." + value)))
            .toList());
  }
}
