package io.kramek.studio.safety;

import io.kramek.escalations.Escalations;
import io.kramek.escalations.Escalations.Raising;
import io.kramek.escalations.Reason;
import io.kramek.identity.CurrentUser;
import io.kramek.identity.OrgChart;
import io.kramek.identity.Role;
import io.kramek.identity.SignedIn;
import io.kramek.messaging.Notifications;
import io.kramek.shared.Ids;
import io.kramek.shared.Problem;
import io.kramek.shared.SubjectRef;
import io.kramek.studio.CatalogueReleased;
import io.kramek.studio.process.safety.ModelJobs;
import jakarta.annotation.Nullable;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Models that went out of hand. Their jobs stand still until a manager says why they may run again;
 * nothing that was running or has started meanwhile is lost.
 */
@Service
@Transactional
public class PausedModels {

  /** What escalations about a paused model point to. */
  public static final String SUBJECT = "pausedModel";

  private static final Logger LOG = LoggerFactory.getLogger(PausedModels.class);

  /**
   * A model that stands.
   *
   * @param element where it went round, if that is the cause
   */
  public record PausedModel(
      UUID id,
      String model,
      String name,
      Trip.Cause cause,
      @Nullable String element,
      long counted,
      Instant since) {}

  private final ModelJobs jobs;
  private final Escalations escalations;
  private final Notifications notifications;
  private final OrgChart organisation;
  private final CurrentUser currentUser;
  private final JdbcClient jdbc;
  private final Clock clock;

  PausedModels(
      ModelJobs jobs,
      Escalations escalations,
      Notifications notifications,
      OrgChart organisation,
      CurrentUser currentUser,
      JdbcClient jdbc,
      Clock clock) {
    this.jobs = jobs;
    this.escalations = escalations;
    this.notifications = notifications;
    this.organisation = organisation;
    this.currentUser = currentUser;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /**
   * Stops a model, tells every administrator and raises an escalation to them; nothing happens
   * where it stands already.
   */
  public void pause(Trip trip) {
    UUID id = Ids.next();
    int paused =
        jdbc.sql(
                """
                insert into paused_model (id, model, cause, element, counted, paused_at) values (:id, :model, :cause, :element, :counted, :at)
                on conflict (model) where resumed_at is null do nothing
                """)
            .param("id", id)
            .param("model", trip.model())
            .param("cause", trip.cause().name())
            .param("element", trip.element(), Types.VARCHAR)
            .param("counted", trip.counted())
            .param("at", Timestamp.from(clock.instant()))
            .update();
    if (paused == 0) {
      return;
    }
    LOG.error("Paused the model {}: {} {}", trip.model(), trip.counted(), trip.cause());
    jobs.stop(trip.model());
    SubjectRef subject = new SubjectRef(SUBJECT, id);
    organisation
        .now()
        .withRole(Role.ADMIN)
        .forEach(
            admin ->
                notifications.tell(
                    admin, "MODEL_PAUSED", subject, Map.of("subject", name(trip.model()))));
    escalations.raise(new Raising(Reason.MODEL_RUNAWAY, subject, null, null, null));
  }

  /** A release brings new versions of all models; those that stand go on standing. */
  @EventListener
  void on(CatalogueReleased released) {
    jdbc.sql("select model from paused_model where resumed_at is null order by model")
        .query(String.class)
        .list()
        .forEach(jobs::stop);
  }

  /** The models that stand, the latest first. For managers. */
  @Transactional(readOnly = true)
  public List<PausedModel> all() {
    currentUser.requireManager();
    return jdbc.sql(
            """
            select id, model, cause, element, counted, paused_at from paused_model where resumed_at is null
            order by paused_at desc, id
            """)
        .query(
            (row, n) ->
                new PausedModel(
                    row.getObject("id", UUID.class),
                    row.getString("model"),
                    name(row.getString("model")),
                    Trip.Cause.valueOf(row.getString("cause")),
                    row.getString("element"),
                    row.getLong("counted"),
                    row.getTimestamp("paused_at").toInstant()))
        .list();
  }

  /**
   * Lets a model go on. For managers.
   *
   * @param reason why it may, kept with who said so
   * @throws Problem {@code notFound} if it does not stand
   */
  public void resume(UUID id, String reason) {
    SignedIn me = currentUser.requireManager();
    if (reason == null || reason.isBlank()) {
      throw Problem.invalid(new Problem.Field("reason", "required"));
    }
    String model =
        jdbc.sql(
                """
                update paused_model set resumed_at = ?, resumed_by = ?, resume_reason = ?
                where id = ? and resumed_at is null returning model
                """)
            .params(Timestamp.from(clock.instant()), me.id().value(), reason.strip(), id)
            .query(String.class)
            .optional()
            .orElseThrow(Problem::notFound);
    jobs.start(model);
    escalations.settle(new SubjectRef(SUBJECT, id));
  }

  private String name(String model) {
    return jobs.name(model).orElse(model);
  }
}
