package io.kramek.retention.whatif;

import io.kramek.decisions.TableText;
import io.kramek.retention.whatif.WhatIf.Direction;
import jakarta.annotation.Nullable;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The results of a table, the best first. */
record ResultOrder(List<String> results) {

  private static final Pattern LISTED = Pattern.compile("\"([^\"]*)\"");

  /** As the column lists its values; else as the rules come. */
  static ResultOrder of(TableText table, String output) {
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
      String result = row.results().get(at).replace("\"", "");
      if (!result.isBlank() && !result.equals("null")) {
        order.add(result);
      }
    }
    return new ResultOrder(new ArrayList<>(order));
  }

  /** Whether whoever goes from one result to another goes in a direction. */
  boolean goes(Direction direction, @Nullable String was, @Nullable String becomes) {
    int from = results.indexOf(was);
    int to = results.indexOf(becomes);
    return from >= 0 && to >= 0 && (direction == Direction.GAIN ? to < from : to > from);
  }
}
