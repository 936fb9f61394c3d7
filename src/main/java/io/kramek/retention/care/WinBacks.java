package io.kramek.retention.care;

import io.kramek.customers.CustomerId;
import io.kramek.customers.Customers;
import io.kramek.escalations.Escalations;
import io.kramek.identity.CurrentUser;
import io.kramek.identity.PersonName;
import io.kramek.identity.SignedIn;
import io.kramek.identity.UserId;
import io.kramek.retention.CompanyDay;
import io.kramek.retention.cases.ContactLimits;
import io.kramek.retention.process.care.WinBackProcess;
import io.kramek.shared.Money;
import io.kramek.shared.Paged;
import io.kramek.shared.Problem;
import io.kramek.shared.SubjectRef;
import jakarta.annotation.Nullable;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Goes after lost customers who are worth it, so often as the table says and no more. */
@Service
@Transactional
public class WinBacks {

  /** Why a customer was lost. */
  public enum LossReason {
    COMPLAINT,
    LATE_SERVICE,
    PRODUCT,
    PRICE,
    COMPETITOR,
    FADED_AWAY,
    UNKNOWN
  }

  /** How an attempt ended. */
  public enum State {
    OPEN,
    WON_BACK,
    GAVE_UP,
    ASKED_NOT_TO,
    NOT_WORTH_IT,
    STOPPED
  }

  /** How a try went. */
  public enum Outcome {
    OFFERED("offered"),
    NOT_NOW("notNow"),
    GIVE_UP("giveUp"),
    ASKED_NOT_TO("askedNotTo");

    private final String inModel;

    Outcome(String inModel) {
      this.inModel = inModel;
    }

    /** What models and forms call it. */
    public String inModel() {
      return inModel;
    }
  }

  /** A lost customer worth winning back. */
  public record CandidateRow(
      UUID id,
      String name,
      @Nullable PersonName owner,
      @Nullable String tier,
      LossReason lossReason,
      String offer,
      String actor,
      String reason,
      Money revenue,
      @Nullable Integer recencyDays) {}

  /**
   * An attempt.
   *
   * @param reason what the table said of it; {@code null} while it has not been asked
   * @param openedBy {@code null} for the night
   * @param closedAt {@code null} while it is open
   */
  public record WinBackRow(
      UUID id,
      UUID customerId,
      String customer,
      LossReason lossReason,
      String offer,
      @Nullable String reason,
      @Nullable PersonName owner,
      int tries,
      int mostTries,
      State state,
      LocalDate openedOn,
      @Nullable PersonName openedBy,
      @Nullable Instant closedAt,
      @Nullable String note) {}

  /**
   * How many were begun, and how many could not be: begun already, asked not to, had contacts
   * enough, not seen.
   */
  public record Begun(int begun, int refused) {}

  /** The most that are begun at once by hand. */
  public static final int MOST = 100;

  /** The table that tells who is worth winning back. */
  public static final String DECISION = "winBack";

  private final WinBackStore store;
  private final LostCustomers lost;
  private final ContactLimits limits;
  private final WinBackProcess process;
  private final Escalations escalations;
  private final Customers customers;
  private final CurrentUser currentUser;
  private final CompanyDay day;
  private final Clock clock;

  WinBacks(
      WinBackStore store,
      LostCustomers lost,
      ContactLimits limits,
      WinBackProcess process,
      Escalations escalations,
      Customers customers,
      CurrentUser currentUser,
      CompanyDay day,
      Clock clock) {
    this.store = store;
    this.lost = lost;
    this.limits = limits;
    this.process = process;
    this.escalations = escalations;
    this.customers = customers;
    this.currentUser = currentUser;
    this.day = day;
    this.clock = clock;
  }

  /**
   * Finds the lost customers worth winning back, in one query over all, tells the attempts whose
   * customers have bought, and begins some new ones; the rest stays in the list.
   *
   * @param most how many are begun at most
   * @return how many were begun
   */
  public int review(LocalDate asOf, int most) {
    boughtAgain();
    lost.find(asOf);
    List<CustomerId> best = lost.best(most);
    best.forEach(customer -> begin(customer, null));
    return best.size();
  }

  /** Tells the attempts whose customers have bought since. */
  public void boughtAgain() {
    store.boughtAgain().forEach(process::boughtAgain);
  }

  /** Stops the attempts whose customers were erased. */
  public void customersGone() {
    store.ofErased().forEach(this::end);
  }

  /** A page of those worth winning back whom whoever asks may see, the greatest first. */
  @Transactional(readOnly = true)
  public Paged<CandidateRow> candidates(Paged.Request page) {
    return lost.candidates(page);
  }

  /** A page of attempts about customers that whoever asks may see, the latest first. */
  @Transactional(readOnly = true)
  public Paged<WinBackRow> find(State state, CustomerId customer, Paged.Request page) {
    return store.rows(state, customer, page);
  }

  /**
   * Begins to win a customer back, on somebody's word.
   *
   * @param told why they left, as they or a closed case say; {@code null} where nobody knows
   * @throws Problem {@code winBackOpen}, {@code winBackAskedNotTo}, {@code retentionContactLimit}
   */
  public void start(CustomerId customer, LossReason told) {
    customers.get(customer);
    if (store.askedNotTo(customer)) {
      throw Problem.refused("winBackAskedNotTo");
    }
    limits.requireRoom(customer);
    if (!begin(customer, told)) {
      throw Problem.conflict("winBackOpen");
    }
  }

  /** Begins to win several back; those it is refused for are counted. */
  public Begun start(List<CustomerId> chosen) {
    if (chosen.isEmpty() || chosen.size() > MOST) {
      throw Problem.invalid(new Problem.Field("customers", "outOfRange"));
    }
    int begun = 0;
    for (CustomerId customer : lost.visible(chosen)) {
      boolean free = !store.askedNotTo(customer) && limits.hasRoom(customer);
      begun += free && begin(customer, null) ? 1 : 0;
    }
    return new Begun(begun, chosen.size() - begun);
  }

  private boolean begin(CustomerId customer, LossReason told) {
    UserId me = currentUser.find().map(SignedIn::id).orElse(null);
    Optional<WinBackId> id = store.insert(customer, told, day.today(), me);
    id.ifPresent(process::start);
    return id.isPresent();
  }

  /** What a task is about. */
  @Transactional(readOnly = true)
  WinBackStore.Kept kept(WinBackId id) {
    return store.kept(id).orElseThrow(Problem::notFound);
  }

  /**
   * The person has tried.
   *
   * @param told why they left, as the customer says, or {@code null}
   */
  public void tried(WinBackId id, Outcome outcome, LossReason told, String note) {
    if (!store.tried(id, told, note)) {
      throw Problem.conflict("winBackClosed");
    }
    process.tried(id, outcome);
    escalations.settle(subject(id));
  }

  /** Somebody else has the task. */
  public void handTo(WinBackId id, UserId owner) {
    if (owner != null) {
      store.handTo(id, owner);
    }
    process.handedTo(id, owner);
  }

  /** A step of the process closes an attempt; one that is closed stays as it is. */
  public void close(WinBackId id, State state) {
    store.close(id, state, clock.instant());
    escalations.settle(subject(id));
  }

  /** Takes an attempt back. */
  public void stop(WinBackId id) {
    customers.get(kept(id).customer());
    if (!end(id)) {
      throw Problem.conflict("winBackClosed");
    }
  }

  private boolean end(WinBackId id) {
    boolean open = store.close(id, State.STOPPED, clock.instant());
    if (open) {
      process.stopped(id);
      escalations.settle(subject(id));
    }
    return open;
  }

  private static SubjectRef subject(WinBackId id) {
    return new SubjectRef(CareSubjects.WIN_BACK, id.value());
  }
}
