package io.kramek.leads.process;

import io.kramek.studio.replay.Story.Stay;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.Input;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** How long leads waited for an answer and rested, from the history of their processes. */
@Component
public class LeadStays {

  /** As many as tell how long something usually takes. */
  private static final int SAMPLE = 5_000;

  private final JdbcTemplate jdbc;
  private final RepositoryService repository;

  LeadStays(JdbcTemplate jdbc, RepositoryService repository) {
    this.jdbc = jdbc;
    this.repository = repository;
  }

  /**
   * The way of a lead.
   *
   * @param ended when it came to its end, or {@code null} while it goes on
   * @param stays how long its tasks were open and its rests lasted, in order
   */
  public record Way(Instant ended, List<Stay> stays) {

    /** How often the answer was: not now. */
    public int rests() {
      return (int)
          stays.stream()
              .filter(stay -> CamundaLeadQualification.EVENT_NURTURE_DATE.equals(stay.stage()))
              .count();
    }
  }

  /** The ways of leads; one that nobody remembers is missing. */
  public Map<UUID, Way> of(Collection<UUID> leads) {
    Map<UUID, Way> ways = new HashMap<>();
    jdbc.query(
        """
        select p.business_key_, p.end_time_ ended, a.act_id_, a.start_time_, a.end_time_
        from unnest(?::text[]) lead (id)
          join engine.act_hi_procinst p on p.business_key_ = lead.id and p.proc_def_key_ = ?
          left join engine.act_hi_actinst a on a.proc_inst_id_ = p.id_ and a.end_time_ is not null
            and (a.act_type_ = 'userTask' or a.act_id_ = ?)
        order by a.start_time_, a.sequence_counter_
        """,
        row -> {
          Timestamp ended = row.getTimestamp("ended");
          Way way =
              ways.computeIfAbsent(
                  UUID.fromString(row.getString("business_key_")),
                  lead -> new Way(ended == null ? null : ended.toInstant(), new ArrayList<>()));
          if (row.getString("act_id_") != null) {
            way.stays()
                .add(
                    new Stay(
                        row.getString("act_id_"),
                        seconds(row.getTimestamp("start_time_"), row.getTimestamp("end_time_"))));
          }
        },
        keys(leads),
        CamundaLeadQualification.PROCESS,
        CamundaLeadQualification.EVENT_NURTURE_DATE);
    return ways;
  }

  /** The way of a lead of which nothing is remembered but how long it took. */
  public static List<Stay> oneAnswer(Duration after) {
    return List.of(
        new Stay(CamundaLeadQualification.USER_TASK_QUALIFY_LEAD, Math.max(0, after.toSeconds())));
  }

  /**
   * Whether leads were known already when a table asked for it; one of which that was not asked, or
   * is forgotten, is missing.
   */
  public Map<UUID, Boolean> duplicates(Collection<UUID> leads) {
    List<String> definitions = new ArrayList<>();
    List<String> inputs = new ArrayList<>();
    jdbc.queryForList(
            """
            select distinct r.id_ from engine.act_hi_decinst d join engine.act_re_decision_def r on r.id_ = d.dec_def_id_
            where d.proc_def_key_ = ?
            """,
            String.class,
            CamundaLeadQualification.PROCESS)
        .forEach(
            definition ->
                asking(definition)
                    .forEach(
                        input -> {
                          definitions.add(definition);
                          inputs.add(input);
                        }));
    Map<UUID, Boolean> known = new HashMap<>();
    jdbc.query(
        """
        select p.business_key_, i.long_
        from unnest(?::text[]) lead (id)
          join engine.act_hi_procinst p on p.business_key_ = lead.id and p.proc_def_key_ = ?
          join engine.act_hi_decinst d on d.proc_inst_id_ = p.id_
          join unnest(?::text[], ?::text[]) asked (definition, input) on asked.definition = d.dec_def_id_
          join engine.act_hi_dec_in i on i.dec_inst_id_ = d.id_ and i.clause_id_ = asked.input
        where i.long_ is not null
        """,
        row -> {
          known.put(UUID.fromString(row.getString("business_key_")), row.getLong("long_") == 1);
        },
        keys(leads),
        CamundaLeadQualification.PROCESS,
        definitions.toArray(String[]::new),
        inputs.toArray(String[]::new));
    return known;
  }

  /** Ids of the columns that ask whether a lead is known already. */
  private List<String> asking(String definition) {
    DmnModelInstance table = repository.getDmnModelInstance(definition);
    return table.getModelElementsByType(Input.class).stream()
        .filter(input -> input.getInputExpression() != null)
        .filter(
            input ->
                input.getInputExpression().getText() != null
                    && LeadVariables.DUPLICATE
                        .name()
                        .equals(input.getInputExpression().getText().getTextContent().strip()))
        .map(Input::getId)
        .toList();
  }

  /** How long answers that were given before a moment took, the latest first. */
  public Map<String, List<Long>> before(Instant moment) {
    Map<String, List<Long>> times = new HashMap<>();
    jdbc.query(
        """
        select task_def_key_, duration_ / 1000 seconds from engine.act_hi_taskinst
        where proc_def_key_ = ? and delete_reason_ = 'completed' and end_time_ < ?
        order by end_time_ desc, id_ limit ?
        """,
        row -> {
          times
              .computeIfAbsent(row.getString("task_def_key_"), task -> new ArrayList<>())
              .add(row.getLong("seconds"));
        },
        CamundaLeadQualification.PROCESS,
        Timestamp.from(moment),
        SAMPLE);
    return times;
  }

  private static String[] keys(Collection<UUID> leads) {
    return leads.stream().map(UUID::toString).toArray(String[]::new);
  }

  private static long seconds(Timestamp from, Timestamp until) {
    return Math.max(0, Duration.between(from.toInstant(), until.toInstant()).toSeconds());
  }
}
