package io.kramek.studio.replay;

import io.kramek.studio.replay.ModelCases.CaseFate;
import jakarta.annotation.Nullable;
import java.util.UUID;

/**
 * What becomes of one case.
 *
 * @param basedOn the version that was changed; {@code null} for a new one
 * @param before what it said; {@code null} where there was none
 * @param now what it is to say; {@code null} where there is none any more
 * @param version of the change itself
 */
record CaseChange(
    UUID id,
    @Nullable Long basedOn,
    @Nullable CaseContent before,
    @Nullable CaseContent now,
    long version) {

  CaseFate kind() {
    if (now == null) {
      return CaseFate.DISCARDED;
    }
    return before == null ? CaseFate.ADDED : CaseFate.CHANGED;
  }
}
