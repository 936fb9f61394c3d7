package io.kramek.studio.modeler;

import io.kramek.shared.Paged;
import io.kramek.shared.Problem;
import io.kramek.studio.ModelKind;
import io.kramek.studio.drafts.DraftId;
import io.kramek.studio.drafts.DraftQueries;
import io.kramek.studio.drafts.DraftState;
import io.kramek.studio.drafts.DraftViews.DraftSummary;
import io.kramek.studio.drafts.Drafts;
import io.kramek.studio.problems.ModelProblem;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Service;

/** What the modeler calls a deployment is a draft here. */
@Service
public class ModelerDeployments {

  private static final int LONGEST_NAME = 200;

  /** A draft that was sent, and what is wrong with it. */
  public record Delivered(DraftId draft, String name, List<ModelProblem> problems) {}

  private final Drafts drafts;
  private final DraftQueries queries;

  ModelerDeployments(Drafts drafts, DraftQueries queries) {
    this.drafts = drafts;
    this.queries = queries;
  }

  /**
   * Puts what was sent into the open draft of that name that the sender has, or into a new one.
   *
   * @param tenant of which there are none here
   * @throws Problem {@code modelerTenant}, {@code modelerName}, {@code modelerNothing}, {@code
   *     modelerFileName}, {@code modelerFileText}, {@code modelerFileTwice}, and what {@link
   *     Drafts} refuses
   */
  public Delivered deliver(String name, String tenant, List<Map.Entry<String, byte[]>> files) {
    if (tenant != null && !tenant.isBlank()) {
      throw Problem.refused("modelerTenant");
    }
    if (name == null || name.isBlank() || name.length() > LONGEST_NAME) {
      throw Problem.refused("modelerName").about(LONGEST_NAME);
    }
    if (files.isEmpty()) {
      throw Problem.refused("modelerNothing");
    }
    Map<String, String> texts = new TreeMap<>();
    for (Map.Entry<String, byte[]> file : files) {
      if (ModelKind.of(file.getKey()).isEmpty()) {
        throw Problem.refused("modelerFileName").about(shown(file.getKey()));
      }
      if (texts.put(file.getKey(), text(file)) != null) {
        throw Problem.refused("modelerFileTwice").about(file.getKey());
      }
    }
    DraftId draft = drafts.deliver(name, texts);
    return new Delivered(draft, name.strip(), drafts.problems(draft));
  }

  /** Open drafts, those changed last first. */
  public List<DraftSummary> open(int most) {
    return most < 1
        ? List.of()
        : queries
            .find(DraftState.OPEN, new Paged.Request(0, Math.min(most, Paged.Request.MAXIMUM)))
            .items();
  }

  private static String text(Map.Entry<String, byte[]> file) {
    try {
      String text =
          StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(file.getValue())).toString();
      if (!text.isBlank() && text.indexOf('\0') < 0) {
        return text;
      }
    } catch (CharacterCodingException e) {
      // Models are text: this is an archive, or something worse.
    }
    throw Problem.refused("modelerFileText").about(file.getKey());
  }

  private static String shown(String name) {
    return name.length() > 60 ? name.substring(0, 60) + "…" : name;
  }
}
