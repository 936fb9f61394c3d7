package io.kramek.decisions;

import io.kramek.decisions.process.TableReader;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads out of a table, and out of those whose results it needs, what they want to be told. */
final class AskedFacts {

  private static final Pattern FUNCTION = Pattern.compile("([A-Za-z_]\\w*)\\s*\\(");
  private static final Pattern ONE_WORD = Pattern.compile("[A-Za-z_]\\w*");
  private static final Pattern TEXT = Pattern.compile("\"([^\"]*)\"");
  private static final Pattern TEXTS = Pattern.compile("\\s*\"[^\"]*\"\\s*(,\\s*\"[^\"]*\"\\s*)*");

  private final byte[] model;
  private final Map<String, AskedFact> found = new LinkedHashMap<>();
  private final Set<String> seen = new HashSet<>();

  private AskedFacts(byte[] model) {
    this.model = model;
  }

  static List<AskedFact> of(byte[] model, String decision) {
    AskedFacts facts = new AskedFacts(model);
    facts.table(TableReader.read(model, decision));
    return List.copyOf(facts.found.values());
  }

  private void table(TableText table) {
    seen.add(table.id());
    Set<String> given = table.dependent() ? required(table) : Set.of();
    for (TableText.Column column : table.inputs()) {
      Set<String> names = names(column.text());
      names.removeAll(given);
      names.forEach(name -> found.putIfAbsent(name, fact(name, column)));
    }
  }

  /** Looks at the tables that one needs; what they give, nobody has to tell. */
  private Set<String> required(TableText table) {
    Set<String> given = new HashSet<>();
    for (String required : TableReader.required(model, table.id())) {
      given.add(required);
      TableReader.find(model, required)
          .ifPresent(
              other -> {
                other.outputs().forEach(output -> given.add(output.text()));
                if (!seen.contains(required)) {
                  table(other);
                }
              });
    }
    return given;
  }

  /** Of more than a name alone, what is no function and no word of the language. */
  private static Set<String> names(String expression) {
    Set<String> words = TableChecks.words(expression);
    if (!ONE_WORD.matcher(expression).matches()) {
      words.removeAll(TableChecks.FEEL);
      FUNCTION.matcher(expression).results().map(called -> called.group(1)).forEach(words::remove);
    }
    return words;
  }

  private static AskedFact fact(String name, TableText.Column column) {
    boolean alone = column.text().equals(name) && !column.label().isEmpty();
    return new AskedFact(
        name,
        alone ? column.label() : name,
        type(column),
        alone ? texts(column.allowed()) : List.of());
  }

  private static FactType type(TableText.Column column) {
    FactType type = FactType.named(column.typeRef());
    if (type != null) {
      return type;
    }
    return "double".equals(column.typeRef()) ? FactType.NUMBER : FactType.STRING;
  }

  private static List<String> texts(String allowed) {
    return TEXTS.matcher(allowed).matches()
        ? TEXT.matcher(allowed).results().map(text -> text.group(1)).toList()
        : List.of();
  }
}
