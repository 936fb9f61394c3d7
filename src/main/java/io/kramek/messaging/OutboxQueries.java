package io.kramek.messaging;

import io.kramek.messaging.Outbox.Filter;
import io.kramek.messaging.Outbox.MessageRow;
import io.kramek.messaging.Outbox.MessageView;
import io.kramek.messaging.outbox.Message;
import io.kramek.shared.Paged;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The outbox as people see it. Every statement carries who asks: administrators see all of it,
 * everybody else what they sent themselves.
 */
@Repository
class OutboxQueries {

  private static final String VISIBLE = " (:all or o.owner_id = :me) ";

  private final JdbcClient jdbc;

  OutboxQueries(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Who asks. */
  record Reader(UUID id, boolean all) {}

  Paged<MessageRow> find(Reader reader, Filter filter, Paged.Request page) {
    String from =
        "from outbox o left join app_user u on u.id = o.user_id where"
            + VISIBLE
            + "and (:state::text is null or o.state = :state) and (:channel::text is null or o.channel = :channel)"
            + " and (:query = '' or folded(o.subject) like '%' || folded(:query) || '%'"
            + " or o.recipient ilike '%' || :query || '%')";
    Map<String, Object> parameters = new HashMap<>();
    parameters.put("all", reader.all());
    parameters.put("me", reader.id());
    parameters.put("state", filter.state() == null ? null : filter.state().name());
    parameters.put("channel", filter.channel() == null ? null : filter.channel().name());
    parameters.put("query", filter.query() == null ? "" : filter.query().strip());
    long total = jdbc.sql("select count(*) " + from).params(parameters).query(Long.class).single();
    List<MessageRow> items =
        jdbc.sql(
                "select o.*, u.name user_name "
                    + from
                    + " order by o.id desc limit :limit offset :offset")
            .params(parameters)
            .param("limit", page.size())
            .param("offset", page.offset())
            .query((row, n) -> row(row))
            .list();
    return Paged.of(items, page, total);
  }

  Optional<MessageView> get(Reader reader, UUID id, boolean secretsShown) {
    return jdbc.sql(
            "select o.*, u.name user_name from outbox o left join app_user u on u.id = o.user_id where o.id = :id and"
                + VISIBLE)
        .param("id", id)
        .param("all", reader.all())
        .param("me", reader.id())
        .query((row, n) -> view(row, secretsShown))
        .optional();
  }

  /** Changes the state of a message that is in one of some states. */
  boolean move(Reader reader, UUID id, List<Message.State> from, Message.State to, Instant now) {
    boolean again = to == Message.State.PENDING;
    return jdbc.sql(
                """
                update outbox o set state = :to, due_at = case when :again then :now else due_at end,
                  attempts = case when :again then 0 else attempts end,
                  finished_at = case when :again then null else :now end
                where id = :id and state = any(:from) and
                """
                    + VISIBLE)
            .param("to", to.name())
            .param("again", again)
            .param("now", Timestamp.from(now))
            .param("id", id)
            .param("from", from.stream().map(Enum::name).toArray(String[]::new))
            .param("all", reader.all())
            .param("me", reader.id())
            .update()
        == 1;
  }

  private static MessageRow row(ResultSet row) throws SQLException {
    return new MessageRow(
        row.getObject("id", UUID.class),
        Message.Channel.valueOf(row.getString("channel")),
        row.getString("kind"),
        Message.State.valueOf(row.getString("state")),
        row.getString("user_name"),
        row.getString("recipient"),
        row.getString("subject"),
        row.getString("language"),
        row.getTimestamp("created_at").toInstant());
  }

  private static MessageView view(ResultSet row, boolean secretsShown) throws SQLException {
    String secret = secretsShown ? null : row.getString("secret");
    return new MessageView(
        row(row),
        masked(row.getString("html"), secret),
        masked(row.getString("body"), secret),
        row.getString("message_id"),
        Message.Repeats.valueOf(row.getString("repeats")),
        row.getInt("attempts"),
        row.getTimestamp("due_at").toInstant(),
        moment(row.getTimestamp("finished_at")),
        row.getString("error"));
  }

  private static String masked(String text, String secret) {
    return text == null || secret == null || secret.isEmpty() ? text : text.replace(secret, "…");
  }

  private static Instant moment(Timestamp at) {
    return at == null ? null : at.toInstant();
  }
}
