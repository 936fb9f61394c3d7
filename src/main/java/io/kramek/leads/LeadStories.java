package io.kramek.leads;

import io.kramek.leads.Leads.Outcome;
import io.kramek.leads.Leads.Status;
import io.kramek.leads.process.LeadStays;
import io.kramek.products.ProductId;
import io.kramek.products.Products;
import io.kramek.products.Products.Priced;
import io.kramek.shared.SubjectRef;
import io.kramek.studio.replay.ReplaySource;
import io.kramek.studio.replay.Story;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/**
 * Tells the leads that ended in a time with all that the tables ask of them, for a replay. When one
 * was withdrawn, only the history of its process knows; one that it has forgotten is left out.
 */
@Repository
@Order(2)
class LeadStories implements ReplaySource {

  private static final String PROCESS = "leadQualification";

  private final JdbcTemplate jdbc;
  private final LeadStays stays;
  private final Products products;

  LeadStories(JdbcTemplate jdbc, LeadStays stays, Products products) {
    this.jdbc = jdbc;
    this.stays = stays;
    this.products = products;
  }

  /**
   * A lead that has ended, before it is known how.
   *
   * @param decided when it was answered last, or {@code null}
   */
  private record Ended(
      UUID id,
      Status status,
      Instant begins,
      Instant decided,
      UUID product,
      Map<String, Object> facts) {}

  @Override
  public String process() {
    return PROCESS;
  }

  @Override
  public String subjectType() {
    return SubjectRef.LEAD;
  }

  @Override
  public List<Story> ended(Instant from, Instant to) {
    List<Ended> leads = leads(from, to);
    List<UUID> ids = leads.stream().map(Ended::id).toList();
    Map<UUID, LeadStays.Way> ways = stays.of(ids);
    Map<UUID, Boolean> duplicates = stays.duplicates(ids);
    Map<ProductId, Priced> wanted =
        products.priced(
            leads.stream()
                .map(Ended::product)
                .filter(Objects::nonNull)
                .distinct()
                .map(ProductId::new)
                .toList());
    List<Story> stories = new ArrayList<>();
    for (Ended lead : leads) {
      LeadStays.Way way = ways.get(lead.id());
      Instant ends =
          lead.status() != Status.WITHDRAWN ? lead.decided() : way == null ? null : way.ended();
      if (ends == null || ends.isBefore(from) || !ends.isBefore(to)) {
        continue;
      }
      lead.facts().put("duplicate", duplicates.get(lead.id()));
      if (lead.product() != null && wanted.get(new ProductId(lead.product())) != null) {
        lead.facts().put("productInterest", wanted.get(new ProductId(lead.product())).name());
      }
      stories.add(story(lead, way, ends));
    }
    stories.sort(Comparator.comparing(Story::ends).thenComparing(Story::id));
    return stories;
  }

  private static Story story(Ended lead, LeadStays.Way way, Instant ends) {
    String outcome = code(lead.status());
    boolean nurtured = way != null && way.rests() > 0;
    lead.facts().put("outcome", nurtured ? code(Outcome.NURTURE) : outcome);
    lead.facts().put("outcomeLater", outcome);
    return new Story(
        lead.id().toString(),
        PROCESS,
        lead.begins(),
        ends,
        way == null,
        lead.facts(),
        way == null ? LeadStays.oneAnswer(Duration.between(lead.begins(), ends)) : way.stays());
  }

  private List<Ended> leads(Instant from, Instant to) {
    return jdbc.query(
        """
        select id, status, captured_at, decided_at, product_id, job_role, interest_kind, source, employees, country,
          language, owner_id, team_id
        from lead
        where status in ('QUALIFIED', 'DISQUALIFIED') and decided_at >= ? and decided_at < ?
          or status = 'WITHDRAWN' and captured_at < ?
        """,
        (row, n) -> lead(row),
        Timestamp.from(from),
        Timestamp.from(to),
        Timestamp.from(to));
  }

  private static Ended lead(ResultSet row) throws SQLException {
    Map<String, Object> facts = new HashMap<>();
    facts.put("jobRole", row.getString("job_role"));
    facts.put("interestKind", row.getString("interest_kind"));
    facts.put("source", row.getString("source"));
    facts.put("employees", row.getObject("employees", Integer.class));
    facts.put("country", row.getString("country"));
    facts.put("language", row.getString("language"));
    facts.put("owner", Objects.toString(row.getObject("owner_id"), null));
    facts.put("team", Objects.toString(row.getObject("team_id"), null));
    Timestamp decided = row.getTimestamp("decided_at");
    return new Ended(
        row.getObject("id", UUID.class),
        Status.valueOf(row.getString("status")),
        row.getTimestamp("captured_at").toInstant(),
        decided == null ? null : decided.toInstant(),
        row.getObject("product_id", UUID.class),
        facts);
  }

  private static String code(Enum<?> code) {
    return code.name().toLowerCase(Locale.ROOT);
  }

  @Override
  public Map<String, List<Long>> waits(Instant before) {
    Map<String, List<Long>> waits = new HashMap<>();
    stays.before(before).forEach((task, times) -> waits.put("task:" + task, times));
    return waits;
  }

  @Override
  public Map<UUID, String> names(Collection<UUID> ids) {
    Map<UUID, String> names = new HashMap<>();
    jdbc.query(
        "select id, coalesce(name, company, email, phone) label from lead where id = any(?)",
        row -> {
          names.put(row.getObject("id", UUID.class), row.getString("label"));
        },
        (Object) ids.toArray(UUID[]::new));
    return names;
  }
}
