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
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Reads what a policy would have had to decide about in a time: requests, and what needed none. */
@Repository
class PastRequests {

  private static final int AT_ONCE = 5_000;

  /**
   * Something to decide about.
   *
   * @param gate the table that says which approvals it needs; {@code null} where it is a request
   *     that needs no gate
   * @param gatedKind which kind the gate means where it does not say
   * @param kind what was asked for; {@code null} where nobody was asked
   * @param asked what else was asked for about the same record
   */
  record PastRequest(
      UserId requester,
      Instant at,
      String gate,
      String gatedKind,
      String kind,
      Set<String> asked,
      Map<String, Object> facts) {}

  private final JdbcTemplate jdbc;
  private final ObjectProvider<ApprovalSubject> subjects;

  PastRequests(JdbcTemplate jdbc, ObjectProvider<ApprovalSubject> subjects) {
    this.jdbc = jdbc;
    this.subjects = subjects;
  }

  /**
   * The first rounds of all requests with the facts they were kept with, and the records of the
   * time with the kinds of approval that were asked for about them. They are handed over as they
   * are read: a year of them would fill the memory.
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
    Map<UUID, Set<String>> asked = new HashMap<>();
    requests(
        from,
        to,
        row -> {
          UUID id = row.getObject("subject_id", UUID.class);
          String type = row.getString("subject_type");
          ApprovalSubject.Past known = records.getOrDefault(type, Map.of()).get(id);
          if (known != null) {
            asked.computeIfAbsent(id, record -> new HashSet<>()).add(row.getString("kind"));
          }
          taker.accept(request(row, known, byType.get(type)));
        });
    records.forEach(
        (type, all) ->
            all.values()
                .forEach(
                    past ->
                        taker.accept(
                            unasked(
                                byType.get(type), past, asked.getOrDefault(past.id(), Set.of())))));
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
          facts -> 'known' ->> 'product' product, facts -> 'known' ->> 'country' country,
          facts -> 'terms' ->> 'paymentTermsDays' payment_terms,
          facts -> 'terms' ->> 'nonStandard' is not null own_terms
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
    if (row.getString("payment_terms") != null) {
      facts.put("paymentTermsDays", Integer.valueOf(row.getString("payment_terms")));
      facts.put("hasNonStandardTerms", row.getBoolean("own_terms"));
    }
    return new PastRequest(
        new UserId(row.getObject("owner_id", UUID.class)),
        row.getTimestamp("requested_at").toInstant(),
        known == null ? null : subject.gate(),
        known == null ? null : subject.gatedKind(),
        kind,
        Set.of(),
        facts);
  }

  private static PastRequest unasked(
      ApprovalSubject subject, ApprovalSubject.Past past, Set<String> asked) {
    return new PastRequest(
        past.requester(),
        past.at(),
        subject.gate(),
        subject.gatedKind(),
        null,
        asked,
        past.facts());
  }

  private static Long minorUnits(String amount, String currency) {
    return amount == null ? null : Money.rounded(new BigDecimal(amount), currency).minorUnits();
  }

  private static Number number(String percent) {
    return percent == null ? null : new BigDecimal(percent).stripTrailingZeros();
  }
}
