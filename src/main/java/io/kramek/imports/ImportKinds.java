package io.kramek.imports;

import io.kramek.imports.Imports.Kind;
import io.kramek.imports.kind.Field;
import io.kramek.imports.kind.ImportKind;
import io.kramek.imports.kind.Likeness;
import io.kramek.imports.kind.Resources;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.springframework.stereotype.Component;

/**
 * The kinds of things that can be imported, and a guess which of them a file holds, from what other
 * systems call their columns. The guess is shown, and corrected if it is wrong.
 */
@Component
class ImportKinds {

  private final Map<Kind, ImportKind> kinds = new EnumMap<>(Kind.class);
  private final Properties names = Resources.properties("imports/columns.properties");

  ImportKinds(List<ImportKind> all) {
    all.forEach(kind -> kinds.put(kind.kind(), kind));
  }

  ImportKind get(Kind kind) {
    return kinds.get(kind);
  }

  /** The kind whose fields the columns fill best; none if none gets all it requires. */
  Optional<Kind> guess(List<String> header) {
    return kinds.values().stream()
        .filter(kind -> isComplete(kind, mapping(kind.kind(), header)))
        .map(ImportKind::kind)
        .max(Comparator.comparingInt(kind -> mapping(kind, header).size()));
  }

  private static boolean isComplete(ImportKind kind, Map<String, String> mapping) {
    return kind.fields().stream()
        .allMatch(field -> !field.required() || mapping.containsKey(field.name()));
  }

  /** Which column seems to be which field, for columns whose names are known. */
  Map<String, String> mapping(Kind kind, List<String> header) {
    Map<String, String> mapping = new LinkedHashMap<>();
    for (Field field : get(kind).fields()) {
      List<String> known = known(kind, field);
      header.stream()
          .filter(column -> known.contains(Likeness.squashed(column)))
          .filter(column -> !mapping.containsValue(column))
          .min(Comparator.comparingInt(column -> known.indexOf(Likeness.squashed(column))))
          .ifPresent(column -> mapping.put(field.name(), column));
    }
    return mapping;
  }

  private List<String> known(Kind kind, Field field) {
    String all = field.name() + "," + names.getProperty(kind + "." + field.name(), "");
    return Arrays.stream(all.split(",")).map(Likeness::squashed).toList();
  }
}
