package io.kramek.studio;

import io.kramek.decisions.TableFinding;
import java.util.List;
import java.util.Map;

/**
 * What would happen if a changed table were released.
 *
 * @param findings what is wrong with it, or good to know
 * @param causes why no such model may run at all, in the words of the check
 * @param differences from the table in force
 * @param broken cases that would no longer come out as they must
 * @param releasable whether nothing stops it; whether it says the same three ways is only seen when
 *     it is released
 */
public record TableCheck(
    List<CheckedFinding> findings,
    List<String> causes,
    List<TableDifference> differences,
    List<ReleaseCheck.BrokenCase> broken,
    boolean releasable) {

  /**
   * Something that a person should know.
   *
   * @param rule its number from 1; 0 where it is the table or a column as such
   * @param other the rule it is in conflict with; 0 for none
   * @param example facts that show it
   */
  public record CheckedFinding(
      TableFinding.Code code,
      boolean stops,
      int rule,
      int other,
      String column,
      String text,
      Map<String, Object> example) {

    /** As people are told it. */
    public static CheckedFinding of(TableFinding finding) {
      return new CheckedFinding(
          finding.code(),
          finding.stops(),
          finding.rule(),
          finding.other(),
          finding.column(),
          finding.text(),
          finding.example());
    }
  }
}
