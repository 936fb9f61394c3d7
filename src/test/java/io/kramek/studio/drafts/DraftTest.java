package io.kramek.studio.drafts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kramek.identity.UserId;
import io.kramek.shared.Problem;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A file in force can be wanted to go, by one person at a time who has seen what is lost. */
class DraftTest {

  private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");
  private static final String FILE = "gift-for-all.bpmn";

  private final UserId one = new UserId(UUID.randomUUID());
  private final UserId other = new UserId(UUID.randomUUID());
  private final Draft draft = Draft.begun("No more gifts", one, 3, NOW);

  @Test
  void whatIsInForceGoesAndStaysAfterAll() {
    DraftFile retired = draft.retire(FILE, 4, 0, one, NOW);

    assertThat(retired.isRetired()).isTrue();
    assertThat(retired.basedOn()).isEqualTo(4);
    assertThat(draft.files()).containsExactly(retired);
    draft.keep(FILE, other, NOW);
    assertThat(draft.files()).isEmpty();
    refused(() -> draft.keep(FILE, one, NOW), "notFound");
  }

  @Test
  void whatWasChangedIsDroppedOnlyByWhoHasSeenIt() {
    DraftFile changed = draft.add(FILE, 3, true, one, NOW);
    changed.written(2, one, NOW);
    changed.counted(1, 2);

    refused(() -> draft.retire(FILE, 4, 1, other, NOW), "draftChanged");
    assertThat(changed.isRetired()).isFalse();
    refused(() -> draft.keep(FILE, one, NOW), "notFound");

    assertThat(draft.retire(FILE, 4, 2, other, NOW)).isSameAs(changed);
    assertThat(changed.isRetired()).isTrue();
    assertThat(changed.isNew()).isFalse();
    assertThat(changed.basedOn()).isEqualTo(4);
  }

  @Test
  void nobodyRetiresWhatSomebodyElseIsEditing() {
    DraftFile edited = draft.add(FILE, 3, false, one, NOW);
    edited.lock(one, NOW);

    assertThatThrownBy(() -> draft.retire(FILE, 3, 0, other, NOW))
        .isInstanceOf(HeldByAnother.class);
    assertThat(edited.isRetired()).isFalse();
    draft.retire(FILE, 3, 0, other, NOW.plus(DraftFile.KEPT));
    assertThat(edited.isRetired()).isTrue();
  }

  @Test
  void nobodyEditsWhatIsToGo() {
    DraftFile retired = draft.retire(FILE, 3, 0, one, NOW);

    refused(() -> draft.editable(FILE, one, NOW), "draftFileRetired");
    refused(() -> draft.add(FILE, 3, false, one, NOW), "draftFileRetired");
    refused(retired::requireStaying, "draftFileRetired");
  }

  @Test
  void onlyAnOpenDraftRetiresAnything() {
    draft.retire(FILE, 3, 0, one, NOW);
    draft.requested(false, one, NOW);

    refused(() -> draft.retire("other.form", 3, 0, one, NOW), "draftNotOpen");
    refused(() -> draft.keep(FILE, one, NOW), "draftNotOpen");
  }

  private static void refused(Runnable action, String code) {
    assertThatThrownBy(action::run)
        .isInstanceOfSatisfying(
            Problem.class, problem -> assertThat(problem.code()).isEqualTo(code));
  }
}
