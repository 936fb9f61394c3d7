package io.kramek.studio;

import io.kramek.decisions.TableText;
import jakarta.annotation.Nullable;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * A changed table: its rules, or the whole file where more than rules is changed; the one in force
 * where it is neither.
 *
 * @param dmn a DMN file
 */
public record TableChange(
    @Nullable @Size(max = 3_000) List<@Valid @NotNull TableRule> rules,
    @Nullable @Size(max = 1_100_000) String dmn) {

  /**
   * A rule.
   *
   * @param id of a new one: empty
   * @param note what is written beside it
   */
  public record TableRule(
      @NotNull @Size(max = 200) String id,
      @NotNull @Size(max = 2_000) String note,
      @NotNull @Size(max = 100) List<@NotNull @Size(max = 1_000) String> tests,
      @NotNull @Size(max = 100) List<@NotNull @Size(max = 1_000) String> results) {

    /** As it is written in a table. */
    public static TableRule of(TableText.Row row) {
      return new TableRule(row.id(), row.note(), row.tests(), row.results());
    }

    TableText.Row row() {
      return new TableText.Row(id, note, tests, results);
    }
  }
}
