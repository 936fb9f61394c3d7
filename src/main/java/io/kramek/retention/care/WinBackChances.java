package io.kramek.retention.care;

import io.kramek.customers.CustomerId;
import io.kramek.customers.Customers;
import io.kramek.retention.care.WinBacks.State;
import io.kramek.retention.care.WinBacks.WinBackRow;
import io.kramek.shared.Paged;
import io.kramek.shared.Problem;
import jakarta.annotation.Nullable;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Whether one customer can be won back, and what came of trying to. */
@Service
@Transactional(readOnly = true)
public class WinBackChances {

  /**
   * What is to be known before somebody begins.
   *
   * @param possible whether nobody tries already, the customer did not ask to be left alone, and
   *     the table finds it worth it for some reason of loss
   * @param reason what the table says where it does not
   * @param attempts the last ones, the latest first
   */
  public record WinBackChance(
      boolean possible, @Nullable String reason, List<WinBackRow> attempts) {}

  /** So many attempts are told; with a year between them, that is a lifetime. */
  private static final int TOLD = 20;

  private static final Set<State> IN_THE_WAY = EnumSet.of(State.OPEN, State.ASKED_NOT_TO);

  private final Customers customers;
  private final WinBackStore store;
  private final WinBackDecisions decisions;

  WinBackChances(Customers customers, WinBackStore store, WinBackDecisions decisions) {
    this.customers = customers;
    this.store = store;
    this.decisions = decisions;
  }

  /**
   * What is to be known of a customer.
   *
   * @throws Problem {@code notFound}
   */
  public WinBackChance of(CustomerId customer) {
    customers.get(customer);
    List<WinBackRow> attempts = store.rows(null, customer, new Paged.Request(0, TOLD)).items();
    String reason = decisions.against(customer).orElse(null);
    boolean free = attempts.stream().noneMatch(one -> IN_THE_WAY.contains(one.state()));
    return new WinBackChance(free && reason == null, reason, attempts);
  }
}
