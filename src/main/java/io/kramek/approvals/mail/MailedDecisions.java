package io.kramek.approvals.mail;

import io.kramek.approvals.ApprovalSubject;
import io.kramek.approvals.Approvals;
import io.kramek.approvals.Approvals.Asking;
import io.kramek.approvals.Approvals.Decision;
import io.kramek.approvals.mail.DecisionLinks.Link;
import io.kramek.identity.CurrentUser;
import io.kramek.identity.SignedIn;
import io.kramek.identity.Users;
import io.kramek.shared.Money;
import io.kramek.shared.Problem;
import jakarta.annotation.Nullable;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lets whoever holds the link of an e-mail see what is asked for, and decide once. */
@Service
@Transactional
public class MailedDecisions {

  /**
   * What the link opens: as much as it takes to decide, and no more.
   *
   * @param requester by name
   * @param sendBack whether it may be returned for changes
   * @param language of the approver
   */
  public record Letter(
      String kind,
      String label,
      String requester,
      int round,
      @Nullable Money amount,
      @Nullable Money listAmount,
      @Nullable BigDecimal discountPercent,
      @Nullable BigDecimal marginPercent,
      List<ApprovalSubject.Item> items,
      ApprovalSubject.Terms terms,
      boolean sendBack,
      Instant expiresAt,
      String language) {}

  private final DecisionLinks links;
  private final Guessing guessing;
  private final Approvals approvals;
  private final Users users;
  private final CurrentUser currentUser;
  private final Clock clock;

  MailedDecisions(
      DecisionLinks links,
      Guessing guessing,
      Approvals approvals,
      Users users,
      CurrentUser currentUser,
      Clock clock) {
    this.links = links;
    this.guessing = guessing;
    this.approvals = approvals;
    this.users = users;
    this.currentUser = currentUser;
    this.clock = clock;
  }

  /**
   * Shows what is asked for; nothing is decided by looking.
   *
   * @param address where the request comes from
   * @throws Problem {@code approvalLinkUnknown}, {@code approvalLinkUsed}, {@code
   *     approvalLinkExpired}, or why their say is not wanted any more
   */
  @Transactional(readOnly = true)
  public Letter show(String token, String address) {
    guessing.allow(address);
    Link link = valid(links.find(token).orElseThrow(() -> unknown(address)));
    SignedIn approver = active(link);
    Asking asking = approvals.asking(link.approval(), link.seat(), link.user());
    var facts = asking.facts();
    return new Letter(
        asking.kind(),
        asking.label(),
        asking.requester().name(),
        asking.round(),
        facts.amount(),
        facts.listAmount(),
        facts.discountPercent(),
        facts.marginPercent(),
        facts.items(),
        facts.terms(),
        asking.sendBack(),
        link.expiresAt(),
        approver.language());
  }

  /**
   * Decides, and the link is used up; a decision that is refused leaves it as it is.
   *
   * @param address where the request comes from
   */
  public void decide(String token, Decision decision, String comment, String address) {
    guessing.allow(address);
    Link link = valid(links.lock(token).orElseThrow(() -> unknown(address)));
    active(link);
    Supplier<Void> vote =
        () -> {
          approvals.decideByMail(link.approval(), link.seat(), link.user(), decision, comment);
          return null;
        };
    currentUser.as(link.user(), vote);
    links.used(link);
  }

  private Problem unknown(String address) {
    guessing.failed(address);
    return Problem.refused("approvalLinkUnknown");
  }

  private Link valid(Link link) {
    if (link.usedAt() != null) {
      throw Problem.conflict("approvalLinkUsed");
    }
    if (link.isExpired(clock.instant())) {
      throw Problem.conflict("approvalLinkExpired");
    }
    return link;
  }

  private SignedIn active(Link link) {
    return users.signedIn(link.user()).orElseThrow(() -> Problem.refused("approvalNotActive"));
  }
}
