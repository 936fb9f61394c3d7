package io.kramek.approvals;

import io.kramek.shared.Ids;
import io.kramek.shared.Money;
import io.kramek.shared.SubjectRef;
import io.kramek.testing.Company;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Records to ask approval for, kept in memory, and what became of them. */
@Component
class Offers implements ApprovalSubject {

  private final Map<UUID, Facts> offers = new ConcurrentHashMap<>();
  private final List<ApprovalDecided> decided = new CopyOnWriteArrayList<>();

  /** An offer of a rep's with a discount, at a healthy margin. */
  SubjectRef offer(Company.Team team, Company.Person requester, int discount) {
    UUID id = Ids.next();
    BigDecimal percent = BigDecimal.valueOf(discount);
    offers.put(
        id,
        new Facts(
            "Two presses for the brewery",
            null,
            null,
            requester.id(),
            team.id(),
            Money.of(9_000, "EUR"),
            Money.of(10_000, "EUR"),
            percent,
            BigDecimal.valueOf(40),
            List.of(
                new Item("Press", 2, Money.of(5_000, "EUR"), percent, Money.of(9_000, "EUR")))));
    return new SubjectRef("offer", id);
  }

  /** How the approvals of an offer came out. */
  List<String> outcomes(SubjectRef offer) {
    return decided.stream()
        .filter(event -> event.subject().equals(offer))
        .map(ApprovalDecided::outcome)
        .toList();
  }

  @EventListener
  void on(ApprovalDecided event) {
    decided.add(event);
  }

  @Override
  public String subjectType() {
    return "offer";
  }

  @Override
  public Facts facts(UUID id) {
    return offers.get(id);
  }
}
