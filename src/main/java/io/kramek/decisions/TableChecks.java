package io.kramek.decisions;

import io.kramek.decisions.TableFinding.Code;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Looks for everything in a table that somebody should know before it is released. */
final class TableChecks {

  static final int MOST_RULES = 2_000;

  /** Nobody reads more of the same. */
  private static final int ENOUGH = 20;

  /** Words of the language: what else a cell names must be a fact. */
  static final Set<String> FEEL =
      Set.of(
          ("abs all and any before after between ceiling coincides concatenate contains context count date day days "
                  + "decimal distinct duration during else empty ends every exp false finished finishes flatten floor for "
                  + "function get if in includes index insert instance is item last length list log lower matches max mean "
                  + "median meets min minute minutes mode modulo month months not null number odd of or overlapped overlaps "
                  + "range remove replace return reverse round satisfies second seconds some sort split sqrt started "
                  + "starts string stddev sublist substring sum then time today true union upper value values week weekday "
                  + "with x year years now down half up P PT case hour hours offset timezone by e")
              .split(" "));

  private static final Pattern WORD = Pattern.compile("[A-Za-z_]\\w*");
  private static final Pattern TEXT = Pattern.compile("\"[^\"]*\"");

  private final TableText table;
  private final Map<String, KnownFact> facts;
  private final List<TableFinding> findings = new ArrayList<>();

  /**
   * @param facts what tables of this kind may ask for
   */
  TableChecks(TableText table, Map<String, KnownFact> facts) {
    this.table = table;
    this.facts = facts;
  }

  List<TableFinding> findings() {
    if (table.rows().size() > MOST_RULES) {
      return List.of(TableFinding.of(Code.TOO_MANY_RULES, 0, "", "" + table.rows().size()));
    }
    table.inputs().forEach(this::column);
    compiled().ifPresent(this::look);
    return List.copyOf(findings);
  }

  private void column(TableText.Column column) {
    FactType type = FactType.named(column.typeRef());
    Set<String> words = words(column.text());
    for (String name : words) {
      KnownFact fact = facts.get(name);
      if (fact == null) {
        add(Code.UNKNOWN_FACT, 0, column.text(), name);
      } else if (type == null || words.size() == 1 && !fact.fits(type)) {
        add(Code.WRONG_TYPE, 0, column.text(), String.valueOf(column.typeRef()));
      }
    }
    if (words.isEmpty()) {
      add(Code.UNKNOWN_FACT, 0, column.text(), column.text());
    }
  }

  /** Whatever in an expression may be the name of a fact. */
  static Set<String> words(String expression) {
    Set<String> words = new TreeSet<>();
    Matcher word = WORD.matcher(TEXT.matcher(expression).replaceAll(""));
    while (word.find()) {
      words.add(word.group());
    }
    return words;
  }

  private Optional<DecisionTable> compiled() {
    try {
      return Optional.of(new TableCompiler(table).compile());
    } catch (TableRefused refused) {
      for (TableRefused.Place place : refused.places()) {
        add(Code.NOT_COMPILED, place.rule(), place.column(), place.text());
        if (place.rule() > 0) {
          unknown(place);
        }
      }
      return Optional.empty();
    }
  }

  /** The engine takes a word that means nothing for something that is not known, and is silent. */
  private void unknown(TableRefused.Place place) {
    for (String word : words(place.text())) {
      boolean result = table.outputs().stream().anyMatch(out -> out.text().equals(word));
      if (!facts.containsKey(word) && !FEEL.contains(word) && !result) {
        add(Code.UNKNOWN_FACT, place.rule(), place.column(), word);
      }
    }
  }

  private void look(DecisionTable compiled) {
    allowed(compiled);
    try {
      RuleSpace space = new RuleSpace(compiled, facts, allowedInputs(compiled));
      together(compiled, space);
      reached(compiled, space);
      if (compiled.policy().single()) {
        space.beyond(compiled.rules().size()).ifPresent(example -> found(Code.GAP, 0, 0, example));
      }
    } catch (RuleSpace.TooLarge e) {
      add(Code.NOT_EXHAUSTIVE, 0, "", "");
    }
  }

  private void together(DecisionTable compiled, RuleSpace space) {
    if (compiled.policy() != HitPolicy.UNIQUE && compiled.policy() != HitPolicy.ANY) {
      return;
    }
    List<Rule> rules = compiled.rules();
    int before = findings.size();
    for (int one = 0; one < rules.size(); one++) {
      for (int other = one + 1; other < rules.size(); other++) {
        if (rules.get(one).group() != rules.get(other).group()) {
          int first = one;
          int second = other;
          space
              .together(one, other)
              .ifPresent(example -> found(Code.OVERLAP, first + 1, second + 1, example));
        }
        if (findings.size() - before >= ENOUGH) {
          return;
        }
      }
    }
  }

  private void reached(DecisionTable compiled, RuleSpace space) {
    for (int rule = 0; rule < compiled.rules().size(); rule++) {
      if (space.together(rule, rule).isEmpty()) {
        found(Code.NEVER_FITS, rule + 1, 0, Map.of());
      } else if (compiled.policy() == HitPolicy.FIRST && space.reached(rule).isEmpty()) {
        found(Code.UNREACHABLE, rule + 1, 0, Map.of());
      }
    }
  }

  /** Results that the column does not list among its values. */
  private void allowed(DecisionTable compiled) {
    for (TableText.Column output : table.outputs()) {
      FactType type = TableCompiler.resultType(output);
      Condition may = condition(output.allowed(), type);
      for (Rule rule : compiled.rules()) {
        Operand.Literal result = rule.results().get(output.text());
        if (may != null
            && result.value() != null
            && !Boolean.TRUE.equals(may.holds(result.value(), Map.of()))) {
          add(
              Code.RESULT_NOT_ALLOWED,
              rule.number(),
              output.text(),
              result.value() instanceof BigDecimal number
                  ? number.toPlainString()
                  : result.value().toString());
        }
      }
    }
  }

  private Map<String, Condition> allowedInputs(DecisionTable compiled) {
    Map<String, Condition> allowed = new HashMap<>();
    for (TableText.Column input : table.inputs()) {
      Condition may = condition(input.allowed(), compiled.inputs().get(input.text()));
      if (may != null) {
        allowed.put(input.text(), may);
      }
    }
    return allowed;
  }

  /** {@code null} where anything is allowed, or nobody can say. */
  private static Condition condition(String allowed, FactType type) {
    if (allowed.isBlank() || type == null) {
      return null;
    }
    try {
      return Cell.test(allowed, type, Map.of());
    } catch (NotInSubset e) {
      return null;
    }
  }

  private void add(Code code, int rule, String column, String text) {
    findings.add(TableFinding.of(code, rule, column, text));
  }

  private void found(Code code, int rule, int other, Map<String, Object> example) {
    findings.add(new TableFinding(code, rule, other, "", "", inOrder(example)));
  }

  private Map<String, Object> inOrder(Map<String, Object> example) {
    Map<String, Object> ordered = new LinkedHashMap<>();
    for (TableText.Column input : table.inputs()) {
      Matcher name = WORD.matcher(input.text());
      if (name.find() && example.containsKey(name.group())) {
        ordered.put(name.group(), example.get(name.group()));
      }
    }
    return ordered;
  }
}
