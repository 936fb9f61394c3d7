package io.kramek.retention.cases;

import io.kramek.identity.TeamId;
import io.kramek.identity.UserId;
import io.kramek.retention.CompanyDay;
import io.kramek.retention.CustomerFacts;
import io.kramek.retention.Evaluated;
import io.kramek.retention.ValueTiers;
import io.kramek.retention.cases.RetentionCases.Channel;
import io.kramek.retention.cases.RetentionCases.Result;
import io.kramek.retention.process.cases.CustomerRetentionProcess;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The steps of a case between the hands of people, one by one as the process asks. What a step
 * decides by is in the tables; here is what it knows and what it keeps.
 */
@Service
@Transactional
public class RetentionSteps {

  /** Which way a case goes after the decision. */
  public enum Course {
    NOT_WORTH_IT,
    HELD_OUT,
    KEEP
  }

  /** What the process has to know of a decision. */
  public record Decided(Course course, UserId owner, TeamId team, String actWithin) {}

  private final RetentionCaseRepository cases;
  private final OpenCases openCases;
  private final CustomerFacts facts;
  private final ValueTiers tiers;
  private final EffortDecisions efforts;
  private final HoldOut holdOut;
  private final RetentionLetters letters;
  private final AnswerTimes answers;
  private final ContactLimits limits;
  private final RetentionHistory history;
  private final CustomerRetentionProcess process;
  private final CompanyDay day;
  private final Clock clock;

  RetentionSteps(
      RetentionCaseRepository cases,
      OpenCases openCases,
      CustomerFacts facts,
      ValueTiers tiers,
      EffortDecisions efforts,
      HoldOut holdOut,
      RetentionLetters letters,
      AnswerTimes answers,
      ContactLimits limits,
      RetentionHistory history,
      CustomerRetentionProcess process,
      CompanyDay day,
      Clock clock) {
    this.cases = cases;
    this.openCases = openCases;
    this.facts = facts;
    this.tiers = tiers;
    this.efforts = efforts;
    this.holdOut = holdOut;
    this.letters = letters;
    this.answers = answers;
    this.limits = limits;
    this.history = history;
    this.process = process;
    this.day = day;
    this.clock = clock;
  }

  /** What the table of efforts asks for; empty where the customer was erased. */
  public Optional<Map<String, Object>> facts(RetentionCaseId id) {
    RetentionCase kept = cases.findById(id.value()).orElseThrow();
    if (!openCases.exists(kept.customer())) {
      return Optional.empty();
    }
    tiers.keepUp(kept.customer());
    Map<String, Object> known = new LinkedHashMap<>(facts.of(kept.customer(), day.today()));
    known.put("signal", kept.worst().kind().name());
    known.put("seriousness", kept.worst().seriousness());
    return Optional.of(known);
  }

  /** Keeps what the table said, enters it in the ledger, and finds whoever is to act. */
  public Decided decided(RetentionCaseId id, Evaluated evaluated) {
    RetentionCase kept = lock(id);
    if (kept.decided(efforts.of(kept, evaluated, facts(id).orElseThrow()))) {
      history.decided(kept);
    }
    if (holdOut.takes(kept)) {
      kept.holdOut();
      history.heldOut(kept);
    }
    efforts.give(kept);
    cases.saveAndFlush(kept);
    return view(kept);
  }

  /** The same after another sign: only a higher effort replaces the one decided before. */
  public void raised(RetentionCaseId id, Evaluated evaluated) {
    RetentionCase kept = lock(id);
    Map<String, Object> known = facts(id).orElse(null);
    if (known == null || !kept.decided(efforts.of(kept, evaluated, known))) {
      return;
    }
    history.decided(kept);
    process.actWithin(id, kept.effort().actWithin());
    var before = kept.owner();
    efforts.give(kept);
    cases.saveAndFlush(kept);
    if (!Objects.equals(before, kept.owner())) {
      process.handedTo(id, kept.owner());
    }
  }

  /** The courteous standard reply, where there is an address. */
  public void reply(RetentionCaseId id) {
    RetentionCase kept = lock(id);
    if (letters.reply(kept)) {
      answers.heard(kept, clock.instant());
      history.replied(kept);
    }
  }

  /** Others did not agree to the offer. */
  public void drop(RetentionCaseId id) {
    RetentionCase kept = lock(id);
    kept.drop();
    cases.saveAndFlush(kept);
    history.dropped(kept);
  }

  /** The customer gets the offer: by mail, or by whoever has the case. */
  public void give(RetentionCaseId id) {
    RetentionCase kept = lock(id);
    Offer given = kept.give(clock.instant());
    answers.heard(kept, clock.instant());
    cases.saveAndFlush(kept);
    if (given.channel() == Channel.EMAIL) {
      letters.offer(kept, given);
    }
    history.given(kept);
  }

  /** The customer is reminded by mail of what they were offered; once. */
  public void remind(RetentionCaseId id) {
    RetentionCase kept = lock(id);
    if (kept.remind() && letters.remind(kept, kept.last())) {
      history.reminded(kept);
    }
    cases.saveAndFlush(kept);
  }

  /**
   * The customer does not answer.
   *
   * @return whether there is another try
   */
  public boolean silent(RetentionCaseId id) {
    RetentionCase kept = lock(id);
    boolean another = kept.silent();
    cases.saveAndFlush(kept);
    history.silent(kept);
    return another && limits.hasRoom(kept.customer());
  }

  /** The process has come to an end. */
  public void finish(RetentionCaseId id, Result result) {
    RetentionCase kept = lock(id);
    kept.close(result, null, clock.instant());
    cases.saveAndFlush(kept);
    history.closed(kept);
  }

  private RetentionCase lock(RetentionCaseId id) {
    return cases.lock(id.value()).orElseThrow();
  }

  private Decided view(RetentionCase kept) {
    Course course =
        kept.heldOut()
            ? Course.HELD_OUT
            : Boolean.TRUE.equals(kept.effort().keep()) ? Course.KEEP : Course.NOT_WORTH_IT;
    return new Decided(course, kept.owner(), kept.team(), kept.effort().actWithin());
  }
}
