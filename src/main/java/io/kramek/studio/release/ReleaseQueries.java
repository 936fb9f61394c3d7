package io.kramek.studio.release;

import io.kramek.identity.CurrentUser;
import io.kramek.identity.PersonName;
import io.kramek.identity.SignedIn;
import io.kramek.shared.Paged;
import io.kramek.shared.Problem;
import io.kramek.shared.SubjectRef;
import io.kramek.shared.Subjects;
import io.kramek.shared.process.guard.Cause;
import io.kramek.studio.MovingBack;
import io.kramek.studio.problems.ModelProblem;
import io.kramek.studio.release.ReleaseRequests.Kind;
import io.kramek.studio.release.ReleaseRequests.State;
import io.kramek.studio.release.ReleaseViews.ExpectedResult;
import io.kramek.studio.release.ReleaseViews.MovedBack;
import io.kramek.studio.release.ReleaseViews.RequestPage;
import io.kramek.studio.release.ReleaseViews.RequestRow;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.ObjectMapper;

/** Reads requests as whoever asks may see them. */
@Repository
class ReleaseQueries {

  private static final String REQUESTS =
      """
      select r.*, a.name requester_name, d.name decider_name
      from release_request r join app_user a on a.id = r.requested_by left join app_user d on d.id = r.decided_by
      """;

  private final JdbcClient jdbc;
  private final CurrentUser currentUser;
  private final ObjectProvider<Subjects> subjects;
  private final MovingBack movingBack;
  private final ObjectMapper json;

  ReleaseQueries(
      JdbcClient jdbc,
      CurrentUser currentUser,
      ObjectProvider<Subjects> subjects,
      MovingBack movingBack,
      ObjectMapper json) {
    this.jdbc = jdbc;
    this.currentUser = currentUser;
    this.subjects = subjects;
    this.movingBack = movingBack;
    this.json = json;
  }

  Paged<RequestRow> find(List<State> states, Paged.Request page) {
    String[] names = states.stream().map(State::name).toArray(String[]::new);
    long total =
        jdbc.sql("select count(*) from release_request where state = any(:states)")
            .param("states", names)
            .query(Long.class)
            .single();
    List<RequestRow> rows =
        jdbc.sql(
                REQUESTS
                    + " where r.state = any(:states) order by r.id desc limit :size offset :offset")
            .param("states", names)
            .param("size", page.size())
            .param("offset", page.offset())
            .query((row, n) -> row(row))
            .list();
    return Paged.of(rows, page, total);
  }

  List<RequestRow> ofDraft(UUID draft) {
    return jdbc.sql(REQUESTS + " where r.draft_id = ? order by r.id desc limit 20")
        .param(draft)
        .query((row, n) -> row(row))
        .list();
  }

  /** Managers see all; whoever is asked about one sees that. */
  boolean isVisible(ReleaseRequestId id) {
    Optional<UUID> approval = approval(id);
    if (currentUser.isSystem()
        || currentUser.find().map(user -> user.role().seesEverything()).orElse(false)) {
      return exists(id);
    }
    return approval.filter(this::isAsked).isPresent();
  }

  void requireVisible(ReleaseRequestId id) {
    if (!isVisible(id)) {
      throw Problem.notFound();
    }
  }

  private boolean isAsked(UUID approval) {
    try {
      subjects.getObject().requireVisible(new SubjectRef(SubjectRef.APPROVAL, approval));
      return true;
    } catch (Problem notTheirs) {
      return false;
    }
  }

  private boolean exists(ReleaseRequestId id) {
    return jdbc.sql("select count(*) from release_request where id = ?")
            .param(id.value())
            .query(Long.class)
            .single()
        > 0;
  }

  private Optional<UUID> approval(ReleaseRequestId id) {
    return jdbc.sql("select approval_id from release_request where id = ?")
        .param(id.value())
        .query((row, n) -> Optional.ofNullable(row.getObject(1, UUID.class)))
        .optional()
        .flatMap(found -> found);
  }

  RequestPage page(ReleaseRequestId id) {
    requireVisible(id);
    return jdbc.sql(REQUESTS + " where r.id = ?")
        .param(id.value())
        .query((row, n) -> page(row))
        .single();
  }

  private static RequestRow row(ResultSet row) throws SQLException {
    return new RequestRow(
        row.getObject("id", UUID.class),
        Kind.valueOf(row.getString("kind")),
        State.valueOf(row.getString("state")),
        row.getString("title"),
        row.getObject("draft_id", UUID.class),
        new PersonName(row.getObject("requested_by", UUID.class), row.getString("requester_name")),
        row.getTimestamp("requested_at").toInstant(),
        row.getTimestamp("effective_at").toInstant(),
        row.getString("reason"),
        row.getObject("release_number", Integer.class));
  }

  private RequestPage page(ResultSet row) throws SQLException {
    RequestRow brief = row(row);
    UUID me = currentUser.find().map(SignedIn::id).map(user -> user.value()).orElse(null);
    return new RequestPage(
        brief.id(),
        brief.kind(),
        brief.state(),
        brief.title(),
        brief.draft(),
        row.getInt("based_on"),
        row.getObject("goes_back_to", Integer.class),
        row.getString("hash"),
        brief.reason(),
        brief.requester(),
        brief.requestedAt(),
        brief.effectiveAt(),
        PersonName.ofNullable(
            row.getObject("decided_by", UUID.class), row.getString("decider_name")),
        instant(row, "decided_at"),
        row.getObject("approval_id", UUID.class),
        brief.release(),
        expected(row),
        movedBack(row),
        findings(row.getString("findings")),
        row.getString("refusal"),
        brief.requester().id().equals(me));
  }

  private MovedBack movedBack(ResultSet row) throws SQLException {
    String kept = row.getString("moving_back");
    if (kept == null) {
      return null;
    }
    MovingBackText said = json.readValue(kept, MovingBackText.class);
    return new MovedBack(
        movingBack.named(row.getInt("based_on"), row.getInt("goes_back_to"), said.goals()),
        said.movable(),
        said.staying());
  }

  /** Kept as codes: whoever reads them may speak another language than who asked. */
  private List<ModelProblem> findings(String kept) {
    String language = currentUser.find().map(SignedIn::language).orElse("en");
    return Arrays.stream(json.readValue(kept, ModelProblem[].class))
        .map(found -> caused(found).in(language))
        .toList();
  }

  private ModelProblem caused(ModelProblem found) {
    Map<String, Object> params = new LinkedHashMap<>(found.params());
    params.computeIfPresent(
        "cause",
        (name, cause) -> cause instanceof Map ? json.convertValue(cause, Cause.class) : cause);
    return new ModelProblem(found.code(), found.severity(), found.file(), found.element(), params);
  }

  /** What is expected of a request, or of the release it has become; {@code null} for nothing. */
  static ExpectedResult expected(ResultSet row) throws SQLException {
    String kpi = row.getString("kpi");
    return kpi == null
        ? null
        : new ExpectedResult(
            kpi,
            row.getBigDecimal("expected_change"),
            row.getBigDecimal("value_before"),
            row.getBigDecimal("value_after"),
            instant(row, "measured_at"));
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    Timestamp moment = row.getTimestamp(column);
    return moment == null ? null : moment.toInstant();
  }
}
