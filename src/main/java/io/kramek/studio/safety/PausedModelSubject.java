package io.kramek.studio.safety;

import io.kramek.identity.CurrentUser;
import io.kramek.shared.SubjectAccess;
import io.kramek.tasks.TaskSubject;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How a paused model is shown where something hangs on it; to those who answer for all models. */
@Component
class PausedModelSubject implements TaskSubject, SubjectAccess {

  private final JdbcClient jdbc;
  private final CurrentUser currentUser;

  PausedModelSubject(JdbcClient jdbc, CurrentUser currentUser) {
    this.jdbc = jdbc;
    this.currentUser = currentUser;
  }

  @Override
  public String subjectType() {
    return PausedModels.SUBJECT;
  }

  @Override
  public boolean isVisible(UUID id) {
    return currentUser.isSystem()
        || currentUser.find().filter(user -> user.role().seesEverything()).isPresent();
  }

  @Override
  public Description describe(UUID id) {
    String model =
        jdbc.sql("select model from paused_model where id = ?")
            .param(id)
            .query(String.class)
            .optional()
            .orElseGet(id::toString);
    return new Description(model, null, null);
  }
}
