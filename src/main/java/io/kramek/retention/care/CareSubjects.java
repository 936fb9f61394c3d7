package io.kramek.retention.care;

import io.kramek.identity.Visibility;
import io.kramek.shared.SubjectAccess;
import io.kramek.shared.SubjectRef;
import io.kramek.tasks.TaskSubject;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What tasks and escalations of care are about; whoever sees the customer sees them. */
@Configuration(proxyBeanMethods = false)
public class CareSubjects {

  public static final String CORRECTION = SubjectRef.CARE_CORRECTION;
  public static final String MOMENT = SubjectRef.LOYALTY_MOMENT;
  public static final String WIN_BACK = SubjectRef.WIN_BACK;

  @Bean
  OfCustomer careCorrectionRecords(JdbcClient jdbc, Visibility visibility) {
    return new OfCustomer(CORRECTION, "care_correction", jdbc, visibility);
  }

  @Bean
  OfCustomer loyaltyMomentRecords(JdbcClient jdbc, Visibility visibility) {
    return new OfCustomer(MOMENT, "loyalty_moment", jdbc, visibility);
  }

  @Bean
  OfCustomer winBackRecords(JdbcClient jdbc, Visibility visibility) {
    return new OfCustomer(WIN_BACK, "win_back", jdbc, visibility);
  }

  /** Records that hang on a customer and are called like it; one that was erased has no name. */
  static final class OfCustomer implements TaskSubject, SubjectAccess {

    private final String type;
    private final String table;
    private final JdbcClient jdbc;
    private final Visibility visibility;

    OfCustomer(String type, String table, JdbcClient jdbc, Visibility visibility) {
      this.type = type;
      this.table = table;
      this.jdbc = jdbc;
      this.visibility = visibility;
    }

    @Override
    public String subjectType() {
      return type;
    }

    @Override
    public Description describe(UUID id) {
      return jdbc.sql(
              "select r.customer_id id, coalesce(c.name, '') name from %s r left join customer c on c.id = r.customer_id where r.id = :id"
                  .formatted(table))
          .param("id", id)
          .query(
              (row, n) ->
                  new Description(
                      row.getString("name"),
                      row.getObject("id", UUID.class),
                      row.getString("name")))
          .single();
    }

    @Override
    public boolean isVisible(UUID id) {
      return jdbc.sql(
              "select exists (select 1 from %s r join customer c on c.id = r.customer_id where r.id = :id and %s)"
                  .formatted(table, visibility.of("c", SubjectRef.CUSTOMER)))
          .params(visibility.parameters())
          .param("id", id)
          .query(Boolean.class)
          .single();
    }
  }
}
