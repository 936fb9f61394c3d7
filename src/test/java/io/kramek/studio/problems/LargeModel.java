package io.kramek.studio.problems;

import java.util.Map;

/** A process of 150 elements, with what belongs to it. */
public final class LargeModel {

  public static final String PROCESS = DrawnModel.PROCESS;

  private static final int TASKS = 144;

  private LargeModel() {}

  public static Map<String, byte[]> files() {
    Map<String, byte[]> files = DrawnModel.files();
    files.put(PROCESS, DrawnModel.large(TASKS));
    return files;
  }
}
