package io.kramek.studio.migration;

import io.kramek.studio.MovingRecords;
import io.kramek.studio.MovingRecords.Way;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Asks the modules whose processes are moved. */
@Component
class Records {

  private static final int AT_ONCE = 1_000;

  private final ObjectProvider<MovingRecords> modules;

  Records(ObjectProvider<MovingRecords> modules) {
    this.modules = modules;
  }

  /** Keeps a record for this transaction, if any module keeps such records. */
  void hold(String processKey, String businessKey) {
    of(processKey).ifPresent(module -> module.hold(businessKey));
  }

  /** What modules have against moving records now. */
  Map<String, String> objections(String processKey, List<String> businessKeys, Way way) {
    Map<String, String> objections = new HashMap<>();
    of(processKey)
        .ifPresent(
            module -> {
              for (int from = 0; from < businessKeys.size(); from += AT_ONCE) {
                int until = Math.min(from + AT_ONCE, businessKeys.size());
                objections.putAll(module.objections(businessKeys.subList(from, until), way));
              }
            });
    return objections;
  }

  private Optional<MovingRecords> of(String processKey) {
    return modules.stream().filter(module -> module.processKey().equals(processKey)).findFirst();
  }
}
