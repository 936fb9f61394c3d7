package io.kramek.activities;

import io.kramek.activities.Activities.Event;
import io.kramek.activities.Activities.Kind;
import io.kramek.activities.Activities.MadeContact;
import io.kramek.activities.Activities.PlannedContact;
import io.kramek.activities.Activities.TimelineItem;
import io.kramek.customers.CustomerId;
import io.kramek.identity.PersonName;
import io.kramek.shared.Ids;
import io.kramek.shared.Money;
import io.kramek.shared.Paged;
import io.kramek.shared.SubjectRef;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Reads timelines: one indexed query a page. */
@Repository
class ActivityQueries {

  private static final TypeReference<Map<String, String>> PARAMS = new TypeReference<>() {};

  /** Events keep people by their ids; whoever reads them reads names. */
  private static final String ITEM =
      """
      select a.*, u.name user_name,
        (select jsonb_object_agg(p.key, coalesce(person.name, p.value))
         from jsonb_each_text(a.event_params) p left join app_user person on person.id::text = p.value) params
      from activity a left join app_user u on u.id = a.user_id
      """;

  private static final String LATEST_FIRST =
      " order by a.at desc, a.id desc limit :limit offset :offset";

  private final JdbcClient jdbc;
  private final JdbcTemplate batch;
  private final JsonMapper json;

  ActivityQueries(JdbcClient jdbc, JdbcTemplate batch, JsonMapper json) {
    this.jdbc = jdbc;
    this.batch = batch;
    this.json = json;
  }

  TimelineItem get(UUID id) {
    return jdbc.sql(ITEM + "where a.id = :id").param("id", id).query(this::item).single();
  }

  List<UUID> insert(List<PlannedContact> contacts, Instant now) {
    List<UUID> ids = contacts.stream().map(contact -> Ids.next()).toList();
    batch.batchUpdate(
        """
        insert into activity (id, subject_type, subject_id, customer_id, kind, title, user_id, planned_for, reminder_at,
          created_at, version) values (?, 'customer', ?, ?, ?, ?, ?, ?, ?, ?, 0)
        """,
        IntStream.range(0, ids.size())
            .mapToObj(i -> values(ids.get(i), contacts.get(i), now))
            .toList());
    return ids;
  }

  private static Object[] values(UUID id, PlannedContact contact, Instant now) {
    Timestamp planned = Timestamp.from(contact.plannedFor());
    return new Object[] {
      id,
      contact.customer().value(),
      contact.customer().value(),
      contact.kind().name(),
      contact.title(),
      contact.owner().value(),
      planned,
      planned,
      Timestamp.from(now)
    };
  }

  void bring(List<MadeContact> contacts, Instant now) {
    batch.batchUpdate(
        """
        insert into activity (id, subject_type, subject_id, customer_id, kind, title, user_id, done_at, duration_minutes,
          created_at, version) values (?, 'customer', ?, ?, ?, ?, ?, ?, ?, ?, 0)
        """,
        contacts.stream()
            .map(
                contact ->
                    new Object[] {
                      Ids.next(),
                      contact.customer().value(),
                      contact.customer().value(),
                      contact.kind().name(),
                      contact.title(),
                      contact.owner().value(),
                      Timestamp.from(contact.doneAt()),
                      contact.durationMinutes(),
                      Timestamp.from(now)
                    })
            .toList());
  }

  Paged<TimelineItem> timeline(SubjectRef subject, Paged.Request page) {
    boolean customer = subject.type().equals(SubjectRef.CUSTOMER);
    String where =
        customer
            ? "where a.customer_id = :id"
            : "where a.subject_type = :type and a.subject_id = :id";
    Map<String, Object> about =
        customer ? Map.of("id", subject.id()) : Map.of("id", subject.id(), "type", subject.type());
    long total =
        jdbc.sql("select count(*) from activity a " + where)
            .params(about)
            .query(Long.class)
            .single();
    List<TimelineItem> items =
        jdbc.sql(ITEM + where + LATEST_FIRST)
            .params(about)
            .param("limit", page.size())
            .param("offset", page.offset())
            .query(this::item)
            .list();
    return Paged.of(items, page, total);
  }

  List<TimelineItem> last(CustomerId customer, int most) {
    return jdbc.sql(
            ITEM + "where a.customer_id = :id and a.kind <> 'EVENT' and a.done" + LATEST_FIRST)
        .param("id", customer.value())
        .param("limit", most)
        .param("offset", 0)
        .query(this::item)
        .list();
  }

  private TimelineItem item(ResultSet row, int n) throws SQLException {
    String code = row.getString("event_code");
    String title = row.getString("title");
    BigDecimal cost = row.getBigDecimal("cost");
    return new TimelineItem(
        row.getObject("id", UUID.class),
        instant(row, "at"),
        Kind.valueOf(row.getString("kind")),
        title == null ? code : title,
        row.getString("content"),
        PersonName.ofNullable(row.getObject("user_id", UUID.class), row.getString("user_name")),
        row.getObject("duration_minutes", Integer.class),
        row.getString("outcome"),
        cost == null ? null : Money.rounded(cost, row.getString("cost_currency")),
        instant(row, "planned_for"),
        instant(row, "reminder_at"),
        row.getBoolean("done"),
        code == null ? null : new Event(code, params(row.getString("params"))));
  }

  private Map<String, String> params(String text) {
    return text == null ? Map.of() : json.readValue(text, PARAMS);
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    Timestamp at = row.getTimestamp(column);
    return at == null ? null : at.toInstant();
  }
}
