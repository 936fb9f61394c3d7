package io.kramek.leads;

import io.kramek.customers.CustomerId;
import io.kramek.customers.Customers;
import io.kramek.identity.PersonName;
import io.kramek.identity.Users.TeamName;
import io.kramek.leads.Leads.DisqualificationReason;
import io.kramek.leads.Leads.Outcome;
import io.kramek.leads.Leads.Status;
import io.kramek.leads.Leads.Temperature;
import io.kramek.shared.Paged;
import io.kramek.shared.Problem;
import jakarta.annotation.Nullable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Shows leads to those who may see them. */
@Service
@Transactional(readOnly = true)
public class LeadViews {

  /** What a list is narrowed to; no status means any. */
  public record Filter(Set<Status> statuses, boolean mine, String query) {}

  /** A lead in a list. */
  public record LeadRow(
      UUID id,
      String name,
      @Nullable String company,
      String source,
      Status status,
      @Nullable Integer points,
      @Nullable Temperature temperature,
      @Nullable PersonName owner,
      @Nullable TeamName team,
      Instant capturedAt,
      @Nullable Instant dueAt,
      boolean late) {}

  /**
   * Somebody who may be the same. What the caller may not see has neither id nor label: only that
   * it exists, and whose it is.
   *
   * @param type {@code lead} or {@code customer}
   */
  public record Duplicate(
      String type, @Nullable UUID id, @Nullable String label, @Nullable PersonName owner) {}

  /** How a lead was decided. */
  public record Decided(
      Outcome outcome,
      @Nullable DisqualificationReason reason,
      @Nullable String note,
      @Nullable LocalDate nurtureUntil,
      Instant decidedAt) {}

  /** The customer a lead turned out to be. */
  public record CustomerName(UUID id, String name) {}

  /** All there is to know of a lead. */
  public record LeadPage(
      UUID id,
      String name,
      @Nullable String company,
      String source,
      Status status,
      @Nullable Integer points,
      @Nullable Temperature temperature,
      @Nullable PersonName owner,
      @Nullable TeamName team,
      Instant capturedAt,
      @Nullable Instant dueAt,
      boolean late,
      Contact contact,
      Interest interest,
      List<String> reasons,
      List<Duplicate> duplicates,
      @Nullable Decided decision,
      @Nullable CustomerName customer,
      @Nullable UUID opportunityId,
      long version) {}

  private final LeadQueries queries;
  private final LeadRepository leads;
  private final LeadDuplicates duplicates;
  private final Customers customers;

  LeadViews(
      LeadQueries queries, LeadRepository leads, LeadDuplicates duplicates, Customers customers) {
    this.queries = queries;
    this.leads = leads;
    this.duplicates = duplicates;
    this.customers = customers;
  }

  /** A page of leads, the newest first. */
  public Paged<LeadRow> find(Filter filter, Paged.Request page) {
    return queries.find(filter, page);
  }

  /** One lead. */
  public LeadPage get(LeadId id) {
    LeadRow row = queries.row(id).orElseThrow(Problem::notFound);
    Lead lead = leads.findById(id.value()).orElseThrow(Problem::notFound);
    return new LeadPage(
        row.id(),
        row.name(),
        row.company(),
        row.source(),
        row.status(),
        row.points(),
        row.temperature(),
        row.owner(),
        row.team(),
        row.capturedAt(),
        row.dueAt(),
        row.late(),
        lead.contact(),
        lead.interest(),
        lead.reasons(),
        duplicates.of(id, lead.contact()),
        lead.decision(),
        customer(lead.customer()),
        lead.opportunity(),
        lead.version());
  }

  private CustomerName customer(CustomerId id) {
    return id == null ? null : new CustomerName(id.value(), customers.name(id));
  }
}
