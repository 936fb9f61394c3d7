package io.kramek.studio.release;

import io.kramek.identity.CurrentUser;
import io.kramek.identity.PersonName;
import io.kramek.shared.Paged;
import io.kramek.shared.Problem;
import io.kramek.studio.ReleaseKpis.Kpi;
import io.kramek.studio.ReleaseKpis.Unit;
import io.kramek.studio.comparison.Difference;
import io.kramek.studio.process.Releases;
import io.kramek.studio.process.release.DisappearingElements;
import io.kramek.studio.release.ReleaseViews.FileComparison;
import io.kramek.studio.release.ReleaseViews.ReleaseRow;
import io.kramek.studio.replay.ReleasedCases;
import io.kramek.studio.replay.ReleasedCases.CaseDifference;
import jakarta.annotation.Nullable;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.ObjectMapper;

/** What was in force, what is, and what it would mean to go back. For managers. */
@Service
@Transactional(readOnly = true)
public class ReleasesKept {

  /**
   * An element that would no longer be there.
   *
   * @param stage whether it is a column of the board
   * @param waiting how many instances are in it now
   */
  public record Disappearing(
      String file, String process, String element, String name, boolean stage, long waiting) {}

  /** What going back would mean. */
  public record WayBackPreview(
      int to,
      List<Difference> differences,
      List<CaseDifference> cases,
      List<Disappearing> disappearing) {}

  /** Something that can be counted, and how it was in the last 30 days. */
  public record KpiNow(String code, Unit unit, boolean lessIsBetter, @Nullable BigDecimal value) {}

  private static final String ROWS =
      """
      select c.*, q.title, q.kpi, q.expected_change, q.value_before, q.value_after, q.measured_at,
        a.name by_name, d.id decider_id, d.name decider_name
      from catalogue_release c left join release_request q on q.id = c.request_id
        left join app_user a on a.id = c.released_by left join app_user d on d.id = q.decided_by
      """;

  private final JdbcClient jdbc;
  private final Releases releases;
  private final DisappearingElements disappearing;
  private final ReleasedCases cases;
  private final ReleaseKpiList kpis;
  private final CurrentUser currentUser;
  private final ObjectMapper json;
  private final Clock clock;

  ReleasesKept(
      JdbcClient jdbc,
      Releases releases,
      DisappearingElements disappearing,
      ReleasedCases cases,
      ReleaseKpiList kpis,
      CurrentUser currentUser,
      ObjectMapper json,
      Clock clock) {
    this.jdbc = jdbc;
    this.releases = releases;
    this.disappearing = disappearing;
    this.cases = cases;
    this.kpis = kpis;
    this.currentUser = currentUser;
    this.json = json;
    this.clock = clock;
  }

  /** All releases, the last first; each is counted over again and compared with what signed it. */
  public Paged<ReleaseRow> find(Paged.Request page) {
    currentUser.requireManager();
    long total = jdbc.sql("select count(*) from catalogue_release").query(Long.class).single();
    List<ReleaseRow> rows =
        signed(
            jdbc.sql(ROWS + " order by c.number desc limit ? offset ?")
                .params(page.size(), page.offset())
                .query((row, n) -> row(row))
                .list());
    return Paged.of(rows, page, total);
  }

  /** One of them. */
  public ReleaseRow get(int number) {
    currentUser.requireManager();
    return signed(
            jdbc.sql(ROWS + " where c.number = ?").param(number).query((row, n) -> row(row)).list())
        .stream()
        .findFirst()
        .orElseThrow(Problem::notFound);
  }

  private List<ReleaseRow> signed(List<ReleaseRow> rows) {
    Set<Integer> genuine = releases.genuine(rows.stream().map(ReleaseRow::number).toList());
    return rows.stream()
        .map(
            row ->
                new ReleaseRow(
                    row.number(),
                    row.kind(),
                    row.title(),
                    row.reason(),
                    row.goesBackTo(),
                    row.by(),
                    row.agreedBy(),
                    row.at(),
                    row.differences(),
                    row.expected(),
                    row.request(),
                    row.hash(),
                    genuine.contains(row.number())))
        .toList();
  }

  private ReleaseRow row(ResultSet row) throws SQLException {
    return new ReleaseRow(
        row.getInt("number"),
        row.getString("kind"),
        row.getString("title"),
        row.getString("reason"),
        row.getObject("goes_back_to", Integer.class),
        PersonName.ofNullable(row.getObject("released_by", UUID.class), row.getString("by_name")),
        PersonName.ofNullable(
            row.getObject("decider_id", UUID.class), row.getString("decider_name")),
        row.getTimestamp("released_at").toInstant(),
        List.of(json.readValue(row.getString("file_differences"), Difference[].class)),
        ReleaseQueries.expected(row),
        row.getObject("request_id", UUID.class),
        row.getString("hash"),
        false);
  }

  /** All files that are different in two releases; none where there was nothing before. */
  public List<FileComparison> comparison(int from, int to) {
    currentUser.requireManager();
    Map<String, byte[]> now = files(to);
    return from == 0 ? List.of() : different(files(from), now);
  }

  static List<FileComparison> different(Map<String, byte[]> before, Map<String, byte[]> now) {
    TreeSet<String> names = new TreeSet<>(before.keySet());
    names.addAll(now.keySet());
    return names.stream()
        .filter(file -> !Arrays.equals(before.get(file), now.get(file)))
        .map(file -> FileComparison.of(file, before.get(file), now.get(file)))
        .toList();
  }

  private Map<String, byte[]> files(int number) {
    return releases.numbered(number).map(releases::files).orElseThrow(Problem::notFound);
  }

  /** What it would mean to put a former release in force again. */
  public WayBackPreview wayBack(int number) {
    currentUser.requireManager();
    Map<String, byte[]> inForce = releases.files(releases.inForce());
    List<FileComparison> files = different(inForce, files(number));
    return new WayBackPreview(
        number,
        files.stream().flatMap(file -> file.differences().stream()).toList(),
        cases.ofWayBack(number, inForce, files(number)),
        files.stream()
            .filter(file -> file.file().endsWith(".bpmn"))
            .flatMap(file -> disappearing.between(file.file(), file.before(), file.now()).stream())
            .toList());
  }

  /** What a release may be expected to improve, and how it stands. */
  public List<KpiNow> kpis() {
    currentUser.requireManager();
    Instant now = clock.instant();
    return kpis.all().stream().map(kpi -> now(kpi, now)).toList();
  }

  private KpiNow now(Kpi kpi, Instant now) {
    return new KpiNow(
        kpi.code(),
        kpi.unit(),
        kpi.lessIsBetter(),
        kpis.value(kpi.code(), now.minus(ReleaseRequest.UNTIL_RESULTS), now).orElse(null));
  }
}
