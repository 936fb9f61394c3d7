package io.kramek.studio.replay;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Whose records can be replayed, in the order in which they are offered. */
@Component
class ReplaySources {

  private final List<ReplaySource> sources;

  ReplaySources(List<ReplaySource> sources) {
    this.sources = sources;
  }

  List<ReplaySource> all() {
    return sources;
  }

  /** Who tells of the records of a process. */
  Optional<ReplaySource> of(String process) {
    return sources.stream().filter(source -> source.process().equals(process)).findFirst();
  }
}
