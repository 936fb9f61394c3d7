package io.kramek.studio.process;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How many processes stand where, counted at once. */
@Component
public class WaitingInstances {

  private final JdbcClient jdbc;

  WaitingInstances(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** How many stand at elements of a process, in any of its versions. */
  public Map<String, Long> at(String process, Collection<String> elements) {
    Map<String, Long> counts = new HashMap<>();
    jdbc.sql(
            """
            select e.act_id_, count(distinct e.proc_inst_id_) from engine.act_ru_execution e
              join engine.act_re_procdef d on d.id_ = e.proc_def_id_
            where d.key_ = ? and e.act_id_ = any(?) group by e.act_id_
            """)
        .params(process, elements.toArray(String[]::new))
        .query((RowCallbackHandler) row -> counts.put(row.getString(1), row.getLong(2)));
    return counts;
  }
}
