package io.kramek.calendars;

import io.kramek.calendars.Absences.AbsenceDraft;
import io.kramek.calendars.Timekeeping.Away;
import io.kramek.identity.UserId;
import io.kramek.identity.Users;
import io.kramek.shared.Problem;
import io.kramek.shared.SubjectRef;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.stereotype.Component;

/** What is wrong with an absence before it is stored. */
@Component
class AbsenceRules {

  private static final int LONGEST_DAYS = 400;

  /** Kinds of work that may have a substitute of their own. */
  static final Set<String> KINDS =
      Set.of(
          SubjectRef.LEAD,
          SubjectRef.OPPORTUNITY,
          SubjectRef.APPROVAL,
          SubjectRef.ESCALATION,
          SubjectRef.RETENTION_CASE,
          SubjectRef.STOCK_OUT,
          SubjectRef.CARE_CORRECTION,
          SubjectRef.LOYALTY_MOMENT,
          SubjectRef.WIN_BACK);

  private final AbsenceStore store;
  private final Users users;

  AbsenceRules(AbsenceStore store, Users users) {
    this.store = store;
    this.users = users;
  }

  void check(AbsenceDraft draft, AbsenceId id) {
    List<Problem.Field> wrong = new ArrayList<>();
    if (draft.until().isBefore(draft.from())) {
      wrong.add(new Problem.Field("until", "beforeStart"));
    } else if (draft.from().plusDays(LONGEST_DAYS).isBefore(draft.until())) {
      wrong.add(new Problem.Field("until", "outOfRange"));
    } else if (store.overlaps(draft.user(), draft.from(), draft.until(), id)) {
      wrong.add(new Problem.Field("from", "absenceOverlaps"));
    }
    if (!KINDS.containsAll(draft.substitutes().keySet())) {
      wrong.add(new Problem.Field("substitutes", "unknown"));
    }
    substitute("substituteId", draft.substitute(), draft, wrong);
    draft
        .substitutes()
        .forEach((kind, one) -> substitute("substitutes." + kind, one, draft, wrong));
    if (wrong.isEmpty() && isCircular(draft)) {
      wrong.add(new Problem.Field("substituteId", "substitutionCycle"));
    }
    if (!wrong.isEmpty()) {
      throw Problem.invalid(wrong.toArray(Problem.Field[]::new));
    }
  }

  private void substitute(
      String field, UserId substitute, AbsenceDraft draft, List<Problem.Field> wrong) {
    if (substitute == null) {
      return;
    }
    if (substitute.equals(draft.user())) {
      wrong.add(new Problem.Field(field, "substituteSelf"));
    } else if (users.signedIn(substitute).isEmpty()) {
      wrong.add(new Problem.Field(field, "unknown"));
    }
  }

  /** Whether somebody who is asked to stand in has, at the same time, asked this person back. */
  private boolean isCircular(AbsenceDraft draft) {
    Away proposed =
        new Away(
            draft.user(), draft.from(), draft.until(), draft.substitute(), draft.substitutes());
    List<Away> others =
        store.recent().stream().filter(one -> !one.user().equals(draft.user())).toList();
    Set<String> kinds = new TreeSet<>(KINDS);
    kinds.add("");
    return kinds.stream()
        .anyMatch(
            kind ->
                proposed
                    .substitute(kind)
                    .filter(first -> leadsBack(first, proposed, kind, others, new HashSet<>()))
                    .isPresent());
  }

  private static boolean leadsBack(
      UserId at, Away proposed, String kind, List<Away> others, Set<UserId> seen) {
    if (at.equals(proposed.user())) {
      return true;
    }
    return seen.add(at)
        && others.stream()
            .filter(one -> one.user().equals(at))
            .filter(
                one ->
                    !one.from().isAfter(proposed.until()) && !one.until().isBefore(proposed.from()))
            .map(one -> one.substitute(kind).orElse(null))
            .filter(Objects::nonNull)
            .anyMatch(next -> leadsBack(next, proposed, kind, others, seen));
  }
}
