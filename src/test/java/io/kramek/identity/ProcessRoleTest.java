package io.kramek.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kramek.shared.ProcessRole;
import io.kramek.testing.Company;
import io.kramek.testing.HttpTest;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Steps of processes have rights of their own, whoever is behind them. */
@HttpTest
class ProcessRoleTest {

  @Autowired Company company;
  @Autowired CurrentUser currentUser;
  @Autowired Visibility visibility;

  @Test
  void aStepSeesTheSameInAJobAndBehindARepsClick() {
    UserId rep = company.team().rep().id();

    assertThat(visibility.parameters()).containsEntry("visibleAll", true);
    currentUser.as(
        rep,
        () -> {
          assertThat(visibility.parameters()).containsEntry("visibleAll", false);
          assertThat(inAStep()).isEqualTo(true);
          assertThat(visibility.parameters()).containsEntry("visibleAll", false);
          return null;
        });
  }

  @Test
  void whoActedStaysThePerson() throws Exception {
    UserId rep = company.team().rep().id();
    AtomicReference<UserId> actor = new AtomicReference<>();

    currentUser.as(
        rep,
        () -> {
          step(() -> actor.set(currentUser.get().id()));
          return null;
        });

    assertThat(actor.get()).isEqualTo(rep);
  }

  @Test
  void aStepIsNoManager() {
    UserId rep = company.team().rep().id();

    currentUser.as(
        rep,
        () -> {
          assertThatThrownBy(() -> step(currentUser::requireManager)).isNotNull();
          return null;
        });
    assertThatThrownBy(() -> step(currentUser::requireManager)).isNotNull();
  }

  @Test
  void managersMayReadEveryFactTheyCanDrawWith() {
    UserId manager = company.team().manager().id();

    currentUser.as(
        manager,
        () -> {
          assertThat(visibility.parameters()).containsEntry("visibleAll", true);
          return null;
        });
  }

  private Object inAStep() {
    AtomicReference<Object> seen = new AtomicReference<>();
    step(() -> seen.set(visibility.parameters().get("visibleAll")));
    return seen.get();
  }

  private static void step(ProcessRole.Step step) {
    try {
      ProcessRole.during(step);
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }
}
