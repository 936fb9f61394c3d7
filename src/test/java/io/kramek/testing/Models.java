package io.kramek.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;

/** The shipped models, as files. */
public final class Models {

  private Models() {}

  public static List<Path> processes() {
    return files("processes", ".bpmn");
  }

  public static List<Path> forms() {
    return files("processes", ".form");
  }

  public static List<Path> decisions() {
    return files("decisions", ".dmn");
  }

  public static BpmnModelInstance process(Path file) {
    return Bpmn.readModelFromFile(file.toFile());
  }

  public static DmnModelInstance decision(Path file) {
    return Dmn.readModelFromFile(file.toFile());
  }

  /** The module a model belongs to: the folder it is in. */
  public static String module(Path file) {
    return file.getParent().getFileName().toString();
  }

  private static List<Path> files(String folder, String suffix) {
    try (Stream<Path> files = Files.walk(Path.of(folder))) {
      return files.filter(file -> file.toString().endsWith(suffix)).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** {@code lead-qualification.bpmn} is about {@code leadQualification}. */
  public static String id(Path file) {
    String[] words = file.getFileName().toString().replaceFirst("\\..*", "").split("-");
    StringBuilder id = new StringBuilder(words[0]);
    for (int i = 1; i < words.length; i++) {
      id.append(Character.toUpperCase(words[i].charAt(0))).append(words[i].substring(1));
    }
    return id.toString();
  }
}
