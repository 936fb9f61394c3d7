package io.kramek.retention.whatif;

import io.kramek.decisions.TableText;
import jakarta.annotation.Nullable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The results of a table, the best first.
 *
 * @param ranks of each, from 0; those of the same rank are as good as each other
 * @param points whether results are sums: more is better, and a matrix counts in tens
 */
record ResultOrder(List<String> results, List<Integer> ranks, boolean points) {

  private static final Pattern LISTED = Pattern.compile("\"([^\"]*)\"");
  private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?");

  /** Of tables that add up. */
  static ResultOrder ofPoints() {
    return new ResultOrder(List.of(), List.of(), true);
  }

  /** As the column lists its values; else as the rules come. */
  static ResultOrder of(TableText table, String output) {
    return ranked(new ArrayList<>(results(table, output)));
  }

  /** Of two tables that are used in some way, with all that either of them says. */
  static ResultOrder of(TableText before, TableText now, String output, TableUse use) {
    Set<String> all = new LinkedHashSet<>(use.order());
    all.addAll(results(now, output));
    all.addAll(results(before, output));
    List<String> results = new ArrayList<>(all);
    if (results.stream().allMatch(result -> NUMBER.matcher(result).matches())) {
      results.sort(Comparator.comparing((Function<String, BigDecimal>) BigDecimal::new).reversed());
    }
    return use.alike()
        ? new ResultOrder(
            results,
            results.stream().map(result -> result.equals(TableUse.NOTHING) ? 1 : 0).toList(),
            false)
        : ranked(results);
  }

  /** Of results none of which is better than another. */
  static ResultOrder alike(Set<String> results) {
    return new ResultOrder(List.copyOf(results), Collections.nCopies(results.size(), 0), false);
  }

  private static ResultOrder ranked(List<String> results) {
    List<Integer> ranks = new ArrayList<>();
    for (int i = 0; i < results.size(); i++) {
      ranks.add(i);
    }
    return new ResultOrder(results, ranks, false);
  }

  private static Set<String> results(TableText table, String output) {
    int at = 0;
    while (!table.outputs().get(at).text().equals(output)) {
      at++;
    }
    Set<String> order = new LinkedHashSet<>();
    Matcher listed = LISTED.matcher(table.outputs().get(at).allowed());
    while (listed.find()) {
      order.add(listed.group(1));
    }
    for (TableText.Row row : table.rows()) {
      String result = row.results().get(at).replace("\"", "").strip();
      if (!result.isBlank() && !result.equals("null")) {
        order.add(result);
      }
    }
    return order;
  }

  /** What a matrix calls a result. */
  @Nullable
  String label(@Nullable String result) {
    if (!points || result == null) {
      return result;
    }
    BigDecimal from =
        new BigDecimal(result)
            .divide(BigDecimal.TEN, 0, RoundingMode.FLOOR)
            .multiply(BigDecimal.TEN);
    return from.toPlainString() + "–" + from.add(new BigDecimal(9)).toPlainString();
  }

  /** The same with what was really told, where nobody could know it before. */
  ResultOrder with(Collection<String> told) {
    if (points) {
      List<String> bands = new ArrayList<>(new LinkedHashSet<>(told));
      bands.sort(
          Comparator.comparing(
                  (String band) -> new BigDecimal(band.substring(0, band.lastIndexOf('–'))))
              .reversed());
      return ranked(bands);
    }
    return results.isEmpty() ? alike(new TreeSet<>(told)) : this;
  }

  /** How much better one result is than another; 0 where neither is, or nobody can tell. */
  int better(@Nullable String was, @Nullable String becomes) {
    if (was == null || becomes == null) {
      return 0;
    }
    if (points) {
      return new BigDecimal(becomes).compareTo(new BigDecimal(was));
    }
    int from = results.indexOf(was);
    int to = results.indexOf(becomes);
    return from < 0 || to < 0 ? 0 : Integer.signum(ranks.get(from) - ranks.get(to));
  }

  /**
   * The same in SQL, over columns {@code was} and {@code becomes}; {@link #parameters} go with it.
   */
  String betterSql() {
    return points
        ? "sign(becomes::numeric - was::numeric)::int"
        : "sign((:ranks::int[])[array_position(:order::text[], was)] - (:ranks::int[])[array_position(:order::text[], becomes)])::int";
  }

  Map<String, Object> parameters() {
    return points
        ? Map.of()
        : Map.of("order", results.toArray(String[]::new), "ranks", ranks.toArray(Integer[]::new));
  }
}
