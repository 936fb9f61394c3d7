package io.kramek.leads;

import io.kramek.identity.TeamId;
import io.kramek.identity.UserId;
import io.kramek.identity.Users;
import io.kramek.leads.Leads.Temperature;
import io.kramek.leads.process.LeadQualificationProcess;
import io.kramek.products.ProductId;
import io.kramek.products.Products;
import io.kramek.shared.SubjectRef;
import io.kramek.tasks.Handover;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Sorts leads before and between the hands of people, step by step as the process asks. What a step
 * decides by is in the tables; here is what it knows and what it keeps.
 */
@Service
@Transactional
public class LeadTriage {

  /**
   * What the tables ask for. None of it tells who the lead is.
   *
   * @param productInterest name of the product
   * @param duplicate whether we have heard of them before
   */
  public record Facts(
      Contact.JobRole jobRole,
      Interest.Kind interestKind,
      String source,
      Integer employees,
      String country,
      String language,
      String productInterest,
      boolean duplicate) {}

  /** What the score table says. */
  public record Score(int points, Temperature temperature, List<String> reasons) {}

  /** With whom a lead is: somebody, or with no owner the pool of the team. */
  public record Assigned(UserId owner, TeamId team) {}

  private final LeadRepository leads;
  private final LeadDuplicates duplicates;
  private final Products products;
  private final Users users;
  private final Handover handover;
  private final LeadQualificationProcess qualification;
  private final LeadHistory history;

  LeadTriage(
      LeadRepository leads,
      LeadDuplicates duplicates,
      Products products,
      Users users,
      Handover handover,
      LeadQualificationProcess qualification,
      LeadHistory history) {
    this.leads = leads;
    this.duplicates = duplicates;
    this.products = products;
    this.users = users;
    this.handover = handover;
    this.qualification = qualification;
    this.history = history;
  }

  /** What is known of a lead. */
  @Transactional(readOnly = true)
  public Facts facts(LeadId id) {
    Lead lead = lead(id);
    Contact contact = lead.contact();
    Interest interest = lead.interest();
    return new Facts(
        contact.jobRole(),
        interest.kind(),
        lead.source(),
        interest.employees(),
        contact.country(),
        contact.language(),
        product(interest.productId()),
        !duplicates.of(id, contact).isEmpty());
  }

  /** Keeps the score. */
  public void scored(LeadId id, Score score) {
    lead(id).scored(score.points(), score.temperature(), score.reasons());
  }

  /**
   * Gives the lead to the member of the team with the fewest open ones.
   *
   * @param team as the assignment table calls it; a code that no team has leaves the lead to those
   *     who see everything
   */
  public Assigned assign(LeadId id, String team) {
    Lead lead = lead(id);
    Optional<TeamId> chosen = users.team(team);
    Optional<UserId> rep =
        chosen.flatMap(found -> handover.leastLoaded(users.reps(found), null, SubjectRef.LEAD));
    Map<String, Object> before = LeadHistory.facts(lead);
    lead.assign(rep.orElse(null), chosen.orElse(null));
    leads.saveAndFlush(lead);
    history.handed(lead, before);
    return assigned(lead);
  }

  /**
   * Takes a lead that was left lying from its owner, for another member of the team. Where there is
   * no other it stays.
   */
  public Assigned reassign(LeadId id) {
    Lead lead = lead(id);
    List<UserId> reps = lead.team() == null ? List.of() : users.reps(lead.team());
    handover
        .leastLoaded(reps, lead.owner(), SubjectRef.LEAD)
        .ifPresent(
            other -> {
              Map<String, Object> before = LeadHistory.facts(lead);
              lead.handTo(other);
              leads.saveAndFlush(lead);
              history.handed(lead, before);
              qualification.handedTo(id, other);
            });
    return assigned(lead);
  }

  /** The agreed date has come: the lead is open again, with whoever had it. */
  public Assigned reopen(LeadId id) {
    Lead lead = lead(id);
    Map<String, Object> before = LeadHistory.facts(lead);
    lead.reopen();
    leads.saveAndFlush(lead);
    history.reopened(lead, before);
    return assigned(lead);
  }

  private String product(UUID id) {
    if (id == null) {
      return null;
    }
    Products.Priced priced = products.priced(List.of(new ProductId(id))).get(new ProductId(id));
    return priced == null ? null : priced.name();
  }

  private Lead lead(LeadId id) {
    return leads.findById(id.value()).orElseThrow();
  }

  private static Assigned assigned(Lead lead) {
    return new Assigned(lead.owner(), lead.team());
  }
}
