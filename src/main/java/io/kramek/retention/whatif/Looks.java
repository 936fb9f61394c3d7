package io.kramek.retention.whatif;

import io.kramek.identity.CurrentUser;
import io.kramek.shared.Problem;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;

/** Looks at customers for somebody who waits, and drops what they no longer wait for. */
@Component
class Looks {

  /**
   * What somebody looks at: asked for again from the same place, only the later one is answered.
   */
  enum What {
    /** First numbers; whoever asks for them no longer waits for all of the former question. */
    FIRST,
    ALL,
    COUNT,
    MOVERS
  }

  private static final String CANCELLED = "57014";

  private final NamedParameterJdbcTemplate jdbc;
  private final RunningLooks running;
  private final CurrentUser currentUser;

  Looks(NamedParameterJdbcTemplate jdbc, RunningLooks running, CurrentUser currentUser) {
    this.jdbc = jdbc;
    this.running = running;
    this.currentUser = currentUser;
  }

  /**
   * The rows of a query.
   *
   * @param workspace from where it is asked
   * @throws Problem {@code whatIfSuperseded} where it was asked again meanwhile
   */
  <T> List<T> at(
      String workspace,
      What what,
      String sql,
      Map<String, Object> parameters,
      RowMapper<T> mapper) {
    String place = currentUser.get().id() + workspace;
    try {
      List<T> answer =
          jdbc.execute(
              sql,
              parameters,
              statement -> {
                if (what == What.FIRST) {
                  running.cancel(place + What.ALL);
                }
                return running.run(place + what, statement, () -> rows(statement, mapper));
              });
      return answer == null ? List.of() : answer;
    } catch (DataAccessException e) {
      if (e.getMostSpecificCause() instanceof SQLException cause
          && CANCELLED.equals(cause.getSQLState())) {
        throw Problem.conflict("whatIfSuperseded");
      }
      throw e;
    }
  }

  private static <T> List<T> rows(PreparedStatement statement, RowMapper<T> mapper)
      throws SQLException {
    List<T> rows = new ArrayList<>();
    try (var result = statement.executeQuery()) {
      while (result.next()) {
        rows.add(mapper.mapRow(result, rows.size()));
      }
    }
    return rows;
  }

  /** How many customers there are by the statistics: counting takes as long as looking. */
  long estimate() {
    Long rows =
        jdbc.queryForObject(
            "select greatest(reltuples, 0)::bigint from pg_class where oid = 'customer'::regclass",
            Map.of(),
            Long.class);
    return rows == null ? 0 : rows;
  }

  /**
   * How a sample of customers is drawn: whole pages of the table, the same ones as long as it does
   * not change.
   */
  static String sample(long size, long all) {
    BigDecimal percent =
        BigDecimal.valueOf(size * 100).divide(BigDecimal.valueOf(all), 4, RoundingMode.UP);
    return "tablesample system (" + percent.toPlainString() + ") repeatable (1)";
  }
}
