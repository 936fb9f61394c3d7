package io.kramek.studio.replay.web;

import io.kramek.shared.Paged;
import io.kramek.studio.drafts.DraftId;
import io.kramek.studio.replay.Replays;
import io.kramek.studio.replay.Replays.Aspect;
import io.kramek.studio.replay.Replays.PersonWeek;
import io.kramek.studio.replay.Replays.ReplayDifference;
import io.kramek.studio.replay.Replays.ReplayView;
import io.kramek.studio.replay.Replays.Replayable;
import jakarta.annotation.Nullable;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Drafts tried on what has been. */
@RestController
class ReplayController {

  /**
   * What to replay.
   *
   * @param process whose records; without it those that the draft concerns
   * @param from the first day
   * @param to the last day
   */
  record ReplayPeriod(@Nullable String process, @NotNull LocalDate from, @NotNull LocalDate to) {}

  /** A replay that has begun. */
  record ReplayStarted(UUID id) {}

  private final Replays replays;

  ReplayController(Replays replays) {
    this.replays = replays;
  }

  @PostMapping("/api/studio/drafts/{draft}/replays")
  @ResponseStatus(HttpStatus.ACCEPTED)
  ReplayStarted startReplay(@PathVariable UUID draft, @Valid @RequestBody ReplayPeriod period) {
    return new ReplayStarted(
        replays.start(new DraftId(draft), period.process(), period.from(), period.to()));
  }

  @GetMapping("/api/studio/drafts/{draft}/replayable")
  List<Replayable> replayable(@PathVariable UUID draft) {
    return replays.replayable(new DraftId(draft));
  }

  @GetMapping("/api/studio/drafts/{draft}/replays")
  Paged<ReplayView> replaysOfDraft(
      @PathVariable UUID draft,
      @RequestParam(defaultValue = "0") int page,
      @RequestParam(defaultValue = "20") int size) {
    return replays.of(new DraftId(draft), new Paged.Request(page, size));
  }

  @GetMapping("/api/studio/replays/{replay}")
  ReplayView replay(@PathVariable UUID replay) {
    return replays.get(replay);
  }

  @GetMapping("/api/studio/replays/{replay}/results")
  Paged<ReplayDifference> replayResults(
      @PathVariable UUID replay,
      @RequestParam(required = false) Aspect aspect,
      @RequestParam(defaultValue = "0") int page,
      @RequestParam(defaultValue = "50") int size) {
    return replays.differences(replay, aspect, new Paged.Request(page, size));
  }

  @GetMapping("/api/studio/replays/{replay}/work")
  Paged<PersonWeek> replayWork(
      @PathVariable UUID replay,
      @RequestParam(defaultValue = "0") int page,
      @RequestParam(defaultValue = "50") int size) {
    return replays.work(replay, new Paged.Request(page, size));
  }

  @PostMapping("/api/studio/replays/{replay}/cancel")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void cancelReplay(@PathVariable UUID replay) {
    replays.cancel(replay);
  }
}
