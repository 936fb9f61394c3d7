package io.kramek.retention.care;

import io.kramek.customers.CustomerId;
import io.kramek.customers.Customers;
import io.kramek.escalations.Escalations;
import io.kramek.escalations.Reason;
import io.kramek.identity.CurrentUser;
import io.kramek.identity.PersonName;
import io.kramek.identity.SignedIn;
import io.kramek.identity.UserId;
import io.kramek.retention.CompanyDay;
import io.kramek.retention.care.CareMap.Correction;
import io.kramek.retention.care.CareMap.Filter;
import io.kramek.retention.care.CareMap.Zone;
import io.kramek.retention.process.care.CareCorrectionProcess;
import io.kramek.shared.Problem;
import io.kramek.shared.SubjectRef;
import jakarta.annotation.Nullable;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Puts care right where it does not fit the worth of customers: contacts are planned as rows, for
 * many at once; a process runs only for those about whom a person has to make up their mind.
 */
@Service
@Transactional
public class CareCorrections {

  /** How far a correction is. */
  public enum State {
    OPEN,
    /** The customer got the care that was planned. */
    KEPT,
    /** The quarter is over, and they did not. */
    MISSED,
    /** A person said so. */
    NOT_NEEDED,
    /** Taken back. */
    WITHDRAWN
  }

  /** The most that is opened at once. */
  public static final int MOST = 500;

  /** The most contacts that may be asked of a rep in a week. */
  public static final int MOST_IN_A_WEEK = 50;

  /**
   * Whose care is to be put right.
   *
   * @param limit how many customers, the most attractive first; at most {@link #MOST}
   * @param perRepAndWeek how many contacts a rep makes in a week, those planned before included
   */
  public record Selection(Filter filter, Zone zone, int limit, int perRepAndWeek) {}

  /**
   * What comes of a selection.
   *
   * @param matching customers of the zone that could be corrected
   * @param corrections how many of them are, within the limits
   * @param contacts that are planned for that
   * @param tasks for people
   * @param overLimit those left out because their rep has no room
   * @param withoutOwner not among the matching: nobody takes care of them
   * @param alreadyOpen not among the matching either
   */
  public record CorrectionOutcome(
      long matching,
      int corrections,
      int contacts,
      int tasks,
      int overLimit,
      long withoutOwner,
      long alreadyOpen) {}

  /** A correction, as the page of the customer shows it. */
  public record CorrectionView(
      UUID id,
      Zone zone,
      Correction correction,
      String reason,
      String channel,
      @Nullable PersonName owner,
      int contacts,
      int done,
      boolean person,
      State state,
      LocalDate openedOn,
      LocalDate until,
      @Nullable String note) {}

  /** What the form of the task shows. */
  public record Brief(
      CareCorrectionId id,
      CustomerId customer,
      CorrectionView correction,
      List<LocalDate> planned) {}

  private final CorrectionStore store;
  private final CorrectionOpening opening;
  private final CompanyDay day;
  private final CareCorrectionProcess process;
  private final Customers customers;
  private final Escalations escalations;
  private final CurrentUser currentUser;
  private final Clock clock;

  CareCorrections(
      CorrectionStore store,
      CorrectionOpening opening,
      CompanyDay day,
      CareCorrectionProcess process,
      Customers customers,
      Escalations escalations,
      CurrentUser currentUser,
      Clock clock) {
    this.store = store;
    this.opening = opening;
    this.day = day;
    this.process = process;
    this.customers = customers;
    this.escalations = escalations;
    this.currentUser = currentUser;
    this.clock = clock;
  }

  /** What {@link #open} would do now. */
  @Transactional(readOnly = true)
  public CorrectionOutcome preview(Selection selection) {
    check(selection);
    return opening.outcome(selection, opening.drafts(selection, day.today()));
  }

  /**
   * Opens corrections for the customers of a zone that whoever asks may see, plans their contacts
   * and begins a process where the table wants a person. A customer has one open correction at
   * most, however often and by how many it is asked for.
   */
  public CorrectionOutcome open(Selection selection) {
    check(selection);
    store.waitForOthersOpening();
    LocalDate today = day.today();
    CorrectionOpening.Drafts drafts = opening.drafts(selection, today);
    CorrectionOutcome outcome = opening.outcome(selection, drafts);
    opening.open(drafts, today);
    return outcome;
  }

  /**
   * Closes what time has decided: corrections whose contacts took place, and those whose quarter is
   * over, which are escalated. Those with a process are told, and close by it.
   *
   * @return how many were closed or told
   */
  public int review(LocalDate today) {
    int closed = store.closeKept(today, clock.instant());
    for (CareCorrectionId kept : store.keptWithPerson()) {
      closed += process.contactsKept(kept) ? 1 : 0;
    }
    for (CorrectionStore.Missed missed : store.closeMissed(today, clock.instant())) {
      closed++;
      if (missed.escalates()) {
        escalations.raise(
            new Escalations.Raising(
                Reason.TASK_LATE, subject(missed.id()), missed.owner(), missed.team(), null));
      }
    }
    return closed;
  }

  /** The corrections of a customer, the latest first. */
  @Transactional(readOnly = true)
  public List<CorrectionView> of(CustomerId customer) {
    customers.get(customer);
    return store.of(customer);
  }

  /** One correction, for its task. */
  @Transactional(readOnly = true)
  public Brief brief(CareCorrectionId id) {
    return store.brief(id).orElseThrow(Problem::notFound);
  }

  /**
   * The owner made up their mind.
   *
   * @param wanted whether the customer is to get the planned contacts
   * @param note why not; needed then
   */
  public void decide(CareCorrectionId id, boolean wanted, String note) {
    if (!wanted && (note == null || note.isBlank())) {
      throw Problem.invalid(new Problem.Field("note", "required"));
    }
    if (!store.note(id, note)) {
      throw Problem.conflict("correctionClosed");
    }
    process.decided(id, wanted);
    escalations.settle(subject(id));
  }

  /** Somebody else takes care of it from now on. */
  public void handTo(CareCorrectionId id, UserId owner) {
    if (owner != null) {
      store.handTo(id, owner);
    }
    process.handedTo(id, owner);
  }

  /** A step of the process closes a correction; one that is closed stays as it is. */
  public void close(CareCorrectionId id, State state) {
    store.close(id, state, clock.instant(), null);
    if (state != State.MISSED) {
      escalations.settle(subject(id));
    }
  }

  /** Takes a correction back; its contacts stay in the calendar of whoever is to make them. */
  public void withdraw(CareCorrectionId id) {
    CustomerId customer = brief(id).customer();
    customers.get(customer);
    UserId me = currentUser.find().map(SignedIn::id).orElse(null);
    if (!end(id, me)) {
      throw Problem.conflict("correctionClosed");
    }
  }

  /** Takes back the corrections whose customers were erased. */
  public void customersGone() {
    store.ofErased().forEach(id -> end(id, null));
  }

  private boolean end(CareCorrectionId id, UserId by) {
    boolean open = store.close(id, State.WITHDRAWN, clock.instant(), by);
    if (open) {
      process.withdrawn(id);
      escalations.settle(subject(id));
    }
    return open;
  }

  private static void check(Selection selection) {
    if (selection.zone() == Zone.MATCHED || selection.zone() == Zone.LOST) {
      throw Problem.invalid(new Problem.Field("zone", "outOfRange"));
    }
    if (selection.limit() < 1 || selection.limit() > MOST) {
      throw Problem.invalid(new Problem.Field("limit", "outOfRange"));
    }
    if (selection.perRepAndWeek() < 1 || selection.perRepAndWeek() > MOST_IN_A_WEEK) {
      throw Problem.invalid(new Problem.Field("perRepAndWeek", "outOfRange"));
    }
  }

  private static SubjectRef subject(CareCorrectionId id) {
    return new SubjectRef(CareSubjects.CORRECTION, id.value());
  }

  /** When the planned contacts must have taken place. */
  static LocalDate until(LocalDate today) {
    return ContactPlan.monday(today).plusWeeks(ContactPlan.WEEKS + 2L);
  }
}
