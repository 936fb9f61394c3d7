package io.kramek.retention.care;

import io.kramek.activities.Activities;
import io.kramek.activities.Activities.Kind;
import io.kramek.activities.Activities.PlannedContact;
import io.kramek.calendars.Calendars;
import io.kramek.identity.CurrentUser;
import io.kramek.identity.SignedIn;
import io.kramek.identity.UserId;
import io.kramek.identity.Users;
import io.kramek.retention.CustomerFacts;
import io.kramek.retention.DecisionLedger;
import io.kramek.retention.care.CareCorrections.CorrectionOutcome;
import io.kramek.retention.care.CareCorrections.Selection;
import io.kramek.retention.care.MismatchedCustomers.Candidate;
import io.kramek.retention.process.care.CareCorrectionProcess;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Opens corrections: who, with which contacts on which days. */
@Component
class CorrectionOpening {

  /**
   * A correction to be opened.
   *
   * @param days of the contacts that are planned anew
   */
  record Draft(Candidate candidate, List<LocalDate> days) {}

  /**
   * What is to be opened.
   *
   * @param overLimit how many have to wait, because their rep has no room
   */
  record Drafts(List<Draft> drafts, int overLimit) {}

  private static final String E_MAIL = "E_MAIL";

  private final CorrectionStore store;
  private final MismatchedCustomers mismatched;
  private final CareTables tables;
  private final CareQueries map;
  private final CustomerFacts facts;
  private final DecisionLedger ledger;
  private final CareCorrectionProcess process;
  private final Activities activities;
  private final Calendars calendars;
  private final Users users;
  private final CurrentUser currentUser;
  private final CareWords words;

  CorrectionOpening(
      CorrectionStore store,
      MismatchedCustomers mismatched,
      CareTables tables,
      CareQueries map,
      CustomerFacts facts,
      DecisionLedger ledger,
      CareCorrectionProcess process,
      Activities activities,
      Calendars calendars,
      Users users,
      CurrentUser currentUser,
      CareWords words) {
    this.store = store;
    this.mismatched = mismatched;
    this.tables = tables;
    this.map = map;
    this.facts = facts;
    this.ledger = ledger;
    this.process = process;
    this.activities = activities;
    this.calendars = calendars;
    this.users = users;
    this.currentUser = currentUser;
    this.words = words;
  }

  /** The best of the selection that their reps have room for. */
  Drafts drafts(Selection selection, LocalDate today) {
    ContactPlan plan = new ContactPlan(today, selection.perRepAndWeek());
    store.taken(today, plan::taken);
    List<Draft> drafts = new ArrayList<>();
    int overLimit = 0;
    for (Candidate candidate : mismatched.candidates(selection, today)) {
      Optional<List<LocalDate>> days = plan.plan(candidate.owner(), candidate.missing());
      if (days.isPresent()) {
        drafts.add(new Draft(candidate, days.get()));
      } else {
        overLimit++;
      }
    }
    return new Drafts(drafts, overLimit);
  }

  CorrectionOutcome outcome(Selection selection, Drafts drafts) {
    MismatchedCustomers.Counts counts = mismatched.counts(selection);
    return new CorrectionOutcome(
        counts.matching(),
        drafts.drafts().size(),
        drafts.drafts().stream().mapToInt(draft -> draft.days().size()).sum(),
        (int) drafts.drafts().stream().filter(draft -> draft.candidate().person()).count(),
        drafts.overLimit(),
        counts.withoutOwner(),
        counts.alreadyOpen());
  }

  void open(Drafts drafts, LocalDate today) {
    UserId me = currentUser.find().map(SignedIn::id).orElse(null);
    LocalDate until = CareCorrections.until(today);
    Map<UserId, String> languages = new HashMap<>();
    for (Draft draft : drafts.drafts()) {
      Candidate candidate = draft.candidate();
      CareCorrectionId id = store.insert(candidate, today, until, me);
      store.link(id, candidate.planned());
      plan(id, candidate, draft.days(), languages);
      enter(candidate, today, me);
      if (candidate.person()) {
        process.start(
            id,
            candidate.owner(),
            candidate.team(),
            candidate.within(),
            calendars.startOf(candidate.owner(), until.plusDays(1)));
      }
    }
  }

  private void plan(
      CareCorrectionId id,
      Candidate candidate,
      List<LocalDate> days,
      Map<UserId, String> languages) {
    String language = languages.computeIfAbsent(candidate.owner(), this::language);
    String title = words.of("contact", candidate.correction().name(), language);
    List<UUID> planned =
        activities.plan(
            days.stream()
                .map(
                    day ->
                        new PlannedContact(
                            candidate.owner(),
                            candidate.customer(),
                            kind(candidate.channel()),
                            title,
                            calendars.startOf(candidate.owner(), day)))
                .toList());
    store.link(id, candidate.owner(), planned, days);
  }

  /** The map was drawn by the table that its last review asked, on the facts of its day. */
  private void enter(Candidate candidate, LocalDate today, UserId me) {
    Optional<CareQueries.Review> review = map.review();
    LocalDate asOf = review.map(CareQueries.Review::asOf).orElse(today);
    ledger.enter(
        candidate.customer(),
        new DecisionLedger.Decided(
            CareTables.DECISION,
            review.map(CareQueries.Review::tableVersion).orElseGet(tables::version),
            candidate.rule() == 0 ? List.of() : List.of(candidate.rule()),
            result(candidate),
            tables.asked(facts.of(candidate.customer(), asOf), candidate.care(), candidate.worth()),
            asOf,
            me == null ? DecisionLedger.Cause.REVIEW : DecisionLedger.Cause.PERSON));
  }

  private static Map<String, Object> result(Candidate candidate) {
    Map<String, Object> result = new LinkedHashMap<>();
    result.put("zone", candidate.zone().name());
    result.put("correction", candidate.correction().name());
    result.put("contactsPerQuarter", candidate.contacts());
    result.put("channel", candidate.channel());
    result.put("person", candidate.person());
    result.put("within", candidate.within());
    result.put("reason", candidate.reason());
    return result;
  }

  private String language(UserId owner) {
    return users.signedIn(owner).map(SignedIn::language).orElse("en");
  }

  private static Kind kind(String channel) {
    return switch (channel) {
      case "VISIT" -> Kind.VISIT;
      case "MEETING" -> Kind.MEETING;
      case E_MAIL -> Kind.E_MAIL;
      default -> Kind.CALL;
    };
  }
}
