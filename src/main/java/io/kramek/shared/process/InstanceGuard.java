package io.kramek.shared.process;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;

/**
 * Says what may be done by hand to the instances of a process whose steps are also states of a
 * record: the module that owns the record implements it. Where nobody does, nothing may be done to
 * the instances of a module's process; those of processes that managers drew are theirs.
 */
public interface InstanceGuard {

  /**
   * A place in a model where an instance stands, or would go on.
   *
   * @param element the step
   * @param within what it is drawn in, the innermost first
   * @param leadsTo the elements that can be reached from it by arrows
   */
  record Place(String element, List<String> within, Set<String> leadsTo) {}

  /** The process whose instances it guards. */
  String processKey();

  /** Whether the record has come to its end, so that its process has nothing left to do. */
  boolean isOver(UUID subject);

  /**
   * Why an instance must not be put from one place to another by hand. Steps beside the main way,
   * such as reminders, are not asked about.
   *
   * @param definition the version of the model
   * @return the code of a problem, which says where the record is moved instead; empty where it may
   */
  Optional<String> refusal(UUID subject, String definition, Place from, Place to);

  /** For a record whose every step is a decision of its own: it is never moved by hand. */
  static InstanceGuard never(String process, String refusal, Predicate<UUID> over) {
    return new InstanceGuard() {
      @Override
      public String processKey() {
        return process;
      }

      @Override
      public boolean isOver(UUID subject) {
        return over.test(subject);
      }

      @Override
      public Optional<String> refusal(UUID subject, String definition, Place from, Place to) {
        return Optional.of(refusal);
      }
    };
  }
}
