package io.kramek.studio;

import jakarta.annotation.Nullable;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a module wants kept to by the models that are its own, beside what all keep to. */
public interface ModelRule {

  /**
   * Something that does not keep to it. Its words are {@code studio:problem.<code>} and {@code
   * studio:problemHelp.<code>}.
   *
   * @param stops whether nothing with it may come in force
   * @param element where it is; {@code null} for the file as such
   */
  record Broken(String code, boolean stops, @Nullable String element, Map<String, Object> params) {}

  /** All codes that it may tell. */
  Set<String> codes();

  /**
   * What is wrong with a file; nothing with one that is none of the module's.
   *
   * @param catalogue all files that it would be in force with
   */
  List<Broken> broken(Map<String, byte[]> catalogue, String file);
}
