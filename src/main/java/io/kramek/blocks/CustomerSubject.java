package io.kramek.blocks;

import io.kramek.shared.SubjectRef;
import io.kramek.tasks.TaskSubject;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How a customer is shown where a process is about them and nothing else. */
@Component
class CustomerSubject implements TaskSubject {

  private final JdbcClient jdbc;

  CustomerSubject(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public String subjectType() {
    return SubjectRef.CUSTOMER;
  }

  @Override
  public Description describe(UUID id) {
    return jdbc.sql("select name from customer where id = ?")
        .param(id)
        .query(String.class)
        .optional()
        .map(name -> new Description(name, id, name))
        .orElseGet(() -> new Description(SubjectRef.CUSTOMER + ":" + id, null, null));
  }
}
