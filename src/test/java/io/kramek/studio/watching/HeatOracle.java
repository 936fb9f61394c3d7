package io.kramek.studio.watching;

import io.kramek.shared.WorkingTime;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Counts the history of a model one row at a time, in plain Java. */
final class HeatOracle {

  record Visit(String element, String instance, Instant began, Instant ended) {}

  private final List<Visit> visits;
  private final BiFunction<Instant, Instant, Long> seconds;

  private HeatOracle(List<Visit> visits, BiFunction<Instant, Instant, Long> seconds) {
    this.visits = visits;
    this.seconds = seconds;
  }

  static HeatOracle working(JdbcClient jdbc, String file, WorkingTime time) {
    return new HeatOracle(
        visits(jdbc, file), (from, to) -> time.between(from, to, List.of()).toSeconds());
  }

  static HeatOracle calendar(JdbcClient jdbc, String file) {
    return new HeatOracle(
        visits(jdbc, file), (from, to) -> to.getEpochSecond() - from.getEpochSecond());
  }

  private static List<Visit> visits(JdbcClient jdbc, String file) {
    return jdbc.sql(
            """
            select a.* from engine.act_hi_actinst a join engine.act_re_procdef d on d.id_ = a.proc_def_id_
            where d.resource_name_ = ?
            """)
        .param(file)
        .query((row, n) -> visit(row))
        .list();
  }

  private static Visit visit(ResultSet row) throws SQLException {
    Timestamp end = row.getTimestamp("end_time_");
    return new Visit(
        row.getString("act_id_"),
        row.getString("proc_inst_id_"),
        row.getTimestamp("start_time_").toInstant(),
        end == null ? null : end.toInstant());
  }

  /** How often each element began in a period. */
  Map<String, Long> begun(Instant from, Instant until) {
    return visits.stream()
        .filter(one -> !one.element().endsWith("#multiInstanceBody"))
        .filter(one -> in(one.began(), from, until))
        .collect(Collectors.groupingBy(Visit::element, TreeMap::new, Collectors.counting()));
  }

  /** A part of those that ended in a period took at most so long; in between is a straight line. */
  Long part(String element, double part, Instant from, Instant until) {
    List<Long> taken =
        visits.stream()
            .filter(one -> one.element().equals(element))
            .filter(one -> one.ended() != null && in(one.ended(), from, until))
            .map(one -> seconds.apply(one.began(), one.ended()))
            .sorted()
            .toList();
    if (taken.isEmpty()) {
      return null;
    }
    double place = part * (taken.size() - 1);
    int below = (int) Math.floor(place);
    int above = (int) Math.ceil(place);
    double between = taken.get(below) + (place - below) * (taken.get(above) - taken.get(below));
    return Math.round(between);
  }

  /** How many are open at a moment, and how long the first of them has been. */
  List<Duration> open(String element, Instant asOf) {
    return visits.stream()
        .filter(one -> one.element().equals(element) && one.began().isBefore(asOf))
        .filter(one -> one.ended() == null || !one.ended().isBefore(asOf))
        .map(one -> Duration.ofSeconds(seconds.apply(one.began(), asOf)))
        .sorted()
        .toList();
  }

  private static boolean in(Instant moment, Instant from, Instant until) {
    return !moment.isBefore(from) && moment.isBefore(until);
  }
}
