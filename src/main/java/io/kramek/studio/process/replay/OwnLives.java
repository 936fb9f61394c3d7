package io.kramek.studio.process.replay;

import java.util.List;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.impl.cfg.IdGenerator;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.db.DbEntity;
import org.camunda.bpm.engine.impl.db.PersistenceSession;
import org.camunda.bpm.engine.impl.db.entitymanager.DbEntityManager;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;

/**
 * During a life the database is asked for definitions alone. Everything that lives was made in the
 * same command and is in its cache, so that the database knows of no task, job or variable; asking
 * it all the same would cost more than everything else together.
 */
final class OwnLives implements SessionFactory {

  /** What was deployed before the first life. */
  private static final Pattern DEPLOYED =
      Pattern.compile(".*(Definition|Deployment|Resource|Property|Properties).*");

  private final IdGenerator ids;
  private final Recorders recorders;

  OwnLives(IdGenerator ids, Recorders recorders) {
    this.ids = ids;
    this.recorders = recorders;
  }

  @Override
  public Class<?> getSessionType() {
    return DbEntityManager.class;
  }

  @Override
  public Session openSession() {
    PersistenceSession session = Context.getCommandContext().getSession(PersistenceSession.class);
    return new DbEntityManager(ids, session) {

      @Override
      public List<?> selectListWithRawParameter(
          String statement, Object parameter, int first, int most) {
        return isAsked(statement)
            ? super.selectListWithRawParameter(statement, parameter, first, most)
            : List.of();
      }

      @Override
      public Object selectOne(String statement, Object parameter) {
        return isAsked(statement) ? super.selectOne(statement, parameter) : null;
      }

      @Override
      public <T extends DbEntity> T selectById(Class<T> type, String id) {
        return isAsked(type.getSimpleName())
            ? super.selectById(type, id)
            : getCachedEntity(type, id);
      }

      @Override
      public void flush() {
        if (recorders.life() == null) {
          super.flush();
        }
      }
    };
  }

  private boolean isAsked(String name) {
    return recorders.life() == null || DEPLOYED.matcher(name).matches();
  }
}
