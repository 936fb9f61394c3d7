package io.kramek.studio.watching;

import io.kramek.identity.CurrentUser;
import io.kramek.shared.web.ProblemTexts;
import io.kramek.studio.process.watching.InstanceChanges;
import io.kramek.studio.process.watching.InstanceRows.Head;
import io.kramek.studio.process.watching.InstanceRows.Standing;
import io.kramek.studio.process.watching.ModelMap;
import io.kramek.studio.watching.InstanceViews.InstancePerson;
import io.kramek.studio.watching.InstanceViews.NamedElement;
import io.kramek.studio.watching.InstanceViews.Refusal;
import io.kramek.studio.watching.InstanceViews.StandingAt;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Says what may be done by hand to an instance, and why the rest may not. */
@Component
class ByHand {

  private final InstanceChanges changes;
  private final ProblemTexts texts;
  private final CurrentUser currentUser;
  private final Clock clock;

  ByHand(InstanceChanges changes, ProblemTexts texts, CurrentUser currentUser, Clock clock) {
    this.changes = changes;
    this.texts = texts;
    this.currentUser = currentUser;
    this.clock = clock;
  }

  /** A step where an instance waits, with where it may go instead. */
  StandingAt standing(Standing at, Head head, ModelMap map, Map<UUID, InstancePerson> known) {
    List<NamedElement> targets = new ArrayList<>();
    Set<String> otherwise = new TreeSet<>();
    for (ModelMap.Node node : map.targets()) {
      changes
          .moveRefusal(head, map, at.element(), node.id())
          .ifPresentOrElse(
              otherwise::add, () -> targets.add(new NamedElement(node.id(), node.name())));
    }
    return new StandingAt(
        at.execution(),
        at.element(),
        Instances.named(map, at.element()).name(),
        at.since(),
        at.dueAt(),
        Instances.isLate(at.dueAt(), clock.instant()),
        at.assignee() == null ? null : known.get(at.assignee()),
        targets,
        otherwise.stream().map(this::refusal).toList());
  }

  /** A refusal in the reader's language. */
  Refusal refusal(String code) {
    Locale locale = Locale.forLanguageTag(currentUser.get().language());
    return new Refusal(code, texts.words(code, locale));
  }
}
