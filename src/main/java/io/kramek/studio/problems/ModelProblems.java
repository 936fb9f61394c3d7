package io.kramek.studio.problems;

import io.kramek.studio.ModelKind;
import io.kramek.studio.ModelRule;
import io.kramek.studio.problems.ModelProblem.Severity;
import io.kramek.studio.problems.Seen.Surroundings;
import java.io.ByteArrayInputStream;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Service;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** Tells what is wrong with a file, seen together with all others it would be in force with. */
@Service
public class ModelProblems {

  private static final Logger LOG = LoggerFactory.getLogger(ModelProblems.class);

  private final List<Rule> rules;
  private final ObjectProvider<ModelRule> modules;
  private final ContentsReader contents;
  private final ObjectMapper json;

  ModelProblems(
      List<Rule> rules,
      ObjectProvider<ModelRule> modules,
      ContentsReader contents,
      ObjectMapper json) {
    this.rules = rules;
    this.modules = modules;
    this.contents = contents;
    this.json = json;
  }

  /**
   * The problems of one file of a catalogue, the worst first. It may be anything: what cannot be
   * read is a problem, too.
   *
   * @param catalogue all files by their names
   */
  public List<ModelProblem> of(Map<String, byte[]> catalogue, String file) {
    Found found = new Found(file);
    Seen seen = seen(catalogue, file);
    rules.forEach(rule -> looked(found, () -> rule.check(seen, found)));
    modules.forEach(
        module ->
            looked(found, () -> module.broken(catalogue, file).forEach(one -> add(one, found))));
    if (!seen.isRead() && !found.stops()) {
      found.add(ProblemCode.UNREADABLE, null, "cause", file);
    }
    return found.worstFirst();
  }

  /**
   * What a change breaks in models and tables that it leaves as they are: they read what nobody
   * gives them any more.
   */
  public List<ModelProblem> brokenElsewhere(Map<String, byte[]> before, Map<String, byte[]> now) {
    Map<String, Contents> is = contents.besides("", now);
    Set<String> lost = lost(before, now, is);
    return now.keySet().stream()
        .filter(file -> Arrays.equals(before.get(file), now.get(file)))
        .filter(file -> !Collections.disjoint(is.get(file).reads(), lost))
        .flatMap(file -> broken(before, now, file))
        .toList();
  }

  private Set<String> lost(
      Map<String, byte[]> before, Map<String, byte[]> now, Map<String, Contents> is) {
    Set<String> lost = new HashSet<>();
    contents
        .besides("", before)
        .forEach(
            (file, was) -> {
              Contents left = is.getOrDefault(file, Contents.NONE);
              // What cannot be read may well give everything when it is mended.
              if (left != Contents.NONE || !now.containsKey(file)) {
                Set<String> gave = was.gives();
                gave.removeAll(left.gives());
                lost.addAll(gave);
              }
            });
    return lost;
  }

  private Stream<ModelProblem> broken(
      Map<String, byte[]> before, Map<String, byte[]> now, String file) {
    List<ModelProblem> known = of(before, file);
    return of(now, file).stream().filter(ModelProblem::stops).filter(one -> !known.contains(one));
  }

  /** What a rule stumbles over is wrong, even if nobody has thought of it. */
  private static void looked(Found found, Runnable look) {
    try {
      look.run();
    } catch (DataAccessException e) {
      throw e;
    } catch (RuntimeException e) {
      LOG.info("A rule could not look at a model", e);
      found.add(ProblemCode.UNREADABLE, null, "cause", String.valueOf(e.getMessage()));
    }
  }

  private static void add(ModelRule.Broken broken, Found found) {
    Severity severity = broken.stops() ? Severity.ERROR : Severity.WARNING;
    found.add(broken.code(), severity, broken.element(), broken.params());
  }

  private Seen seen(Map<String, byte[]> catalogue, String file) {
    byte[] content = catalogue.get(file);
    ModelKind kind = ModelKind.required(file);
    Optional<Drawing> drawing =
        kind == ModelKind.BPMN
            ? read(() -> new Drawing(Bpmn.readModelFromStream(stream(content))))
            : Optional.empty();
    Optional<DmnModelInstance> decisions =
        kind == ModelKind.DMN
            ? read(() -> Dmn.readModelFromStream(stream(content)))
            : Optional.empty();
    Optional<JsonNode> form = kind == ModelKind.FORM ? form(content) : Optional.empty();
    Map<String, Contents> all = contents.besides(file, catalogue);
    all.put(
        file,
        drawing
            .map(ContentsReader::process)
            .or(() -> decisions.map(ContentsReader::decision))
            .or(() -> form.map(ContentsReader::form))
            .orElse(Contents.NONE));
    return new Seen(
        file, kind, content, drawing, decisions, form, new Surroundings(catalogue, all));
  }

  /** Why a model cannot be read, the guard mostly says. */
  private static <T> Optional<T> read(Supplier<T> reader) {
    try {
      return Optional.of(reader.get());
    } catch (RuntimeException e) {
      return Optional.empty();
    }
  }

  private Optional<JsonNode> form(byte[] content) {
    return read(() -> json.readTree(content)).filter(JsonNode::isObject);
  }

  private static ByteArrayInputStream stream(byte[] content) {
    return new ByteArrayInputStream(content);
  }
}
