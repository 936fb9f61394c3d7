package io.kramek.approvals.trial;

import io.kramek.approvals.ApprovalSubject;
import io.kramek.identity.UserId;
import io.kramek.shared.Money;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Reads what a policy would have had to decide about in a time: requests, and what needed none. */
@Repository
class PastRequests {

  private static final int AT_ONCE = 5_000;

  /** Something to decide about; {@code gate} names the table that says whether it has to be. */
  record PastRequest(UserId requester, Instant at, String gate, Map<String, Object> facts) {}

  private final JdbcTemplate jdbc;
  private final ObjectProvider<ApprovalSubject> subjects;

  PastRequests(JdbcTemplate jdbc, ObjectProvider<ApprovalSubject> subjects) {
    this.jdbc = jdbc;
    this.subjects = subjects;
  }

  /**
   * The first rounds of all requests with the facts they were kept with, and the records that
   * nobody was asked about. Each of them counts once, and is handed over as it is read: a year of
   * them would fill the memory.
   */
  void between(Instant from, Instant to, Consumer<PastRequest> taker) {
    Map<String, Map<UUID, ApprovalSubject.Past>> records = new HashMap<>();
    Map<String, ApprovalSubject> byType = new HashMap<>();
    for (ApprovalSubject subject : subjects) {
      byType.put(subject.subjectType(), subject);
      Map<UUID, ApprovalSubject.Past> past = new HashMap<>();
      subject.past(from, to).forEach(found -> past.put(found.id(), found));
      records.put(subject.subjectType(), past);
    }
    requests(
        from,
        to,
        row -> {
          String type = row.getString("subject_type");
          ApprovalSubject.Past known =
              records
                  .computeIfAbsent(type, unknown -> new HashMap<>())
                  .remove(row.getObject("subject_id", UUID.class));
          ApprovalSubject subject = byType.get(type);
          taker.accept(request(row, known, subject));
        });
    records.forEach(
        (type, rest) ->
            rest.values().forEach(past -> taker.accept(unasked(byType.get(type), past))));
  }

  private interface Taker {
    void take(ResultSet row) throws SQLException;
  }

  private void requests(Instant from, Instant to, Taker taker) {
    JdbcTemplate many = new JdbcTemplate(jdbc.getDataSource());
    many.setFetchSize(AT_ONCE);
    many.query(
        """
        select subject_type, subject_id, kind, owner_id, requested_at,
          facts -> 'amount' ->> 'amount' amount, facts -> 'amount' ->> 'currency' currency,
          facts ->> 'discountPercent' discount,
          facts ->> 'marginPercent' margin, facts -> 'known' ->> 'tier' tier,
          facts -> 'known' ->> 'product' product, facts -> 'known' ->> 'country' country
        from approval where requested_at >= ? and requested_at < ? and previous_id is null
        """,
        row -> {
          taker.take(row);
        },
        Timestamp.from(from),
        Timestamp.from(to));
  }

  private static PastRequest request(
      ResultSet row, ApprovalSubject.Past known, ApprovalSubject subject) throws SQLException {
    Map<String, Object> facts = new HashMap<>(known == null ? Map.of() : known.facts());
    String kind = row.getString("kind");
    facts.put("approvalKind", kind);
    facts.put("amount", minorUnits(row.getString("amount"), row.getString("currency")));
    facts.put("discountPercent", number(row.getString("discount")));
    facts.put("marginPercent", number(row.getString("margin")));
    facts.put("tier", row.getString("tier"));
    facts.put("product", row.getString("product"));
    facts.put("country", row.getString("country"));
    boolean gated = known != null && kind.equals(subject.gatedKind());
    return new PastRequest(
        new UserId(row.getObject("owner_id", UUID.class)),
        row.getTimestamp("requested_at").toInstant(),
        gated ? subject.gate() : null,
        facts);
  }

  private static PastRequest unasked(ApprovalSubject subject, ApprovalSubject.Past past) {
    Map<String, Object> facts = new HashMap<>(past.facts());
    facts.put("approvalKind", subject.gatedKind());
    return new PastRequest(past.requester(), past.at(), subject.gate(), facts);
  }

  private static Long minorUnits(String amount, String currency) {
    return amount == null ? null : Money.rounded(new BigDecimal(amount), currency).minorUnits();
  }

  private static Number number(String percent) {
    return percent == null ? null : new BigDecimal(percent).stripTrailingZeros();
  }
}
