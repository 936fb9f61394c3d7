package io.kramek.studio.replay;

import io.kramek.studio.replay.ModelCases.CaseResult;
import io.kramek.studio.replay.ModelCases.CaseText;
import jakarta.annotation.Nullable;
import java.util.Map;

/**
 * What a case says, as it is kept.
 *
 * @param names by language, as long as it is called as it was shipped
 */
record CaseContent(
    String file,
    String name,
    @Nullable Map<String, String> names,
    Map<String, Object> facts,
    CaseResult expected) {

  static CaseContent of(CaseText text) {
    return new CaseContent(text.file(), text.name(), null, text.facts(), text.expected());
  }

  /** What it is called in a language. */
  String named(String language) {
    return names == null ? name : names.getOrDefault(language, name);
  }
}
