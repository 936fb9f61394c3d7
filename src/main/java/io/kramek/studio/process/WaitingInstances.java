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
            with standing as (
              select e.act_id_, e.proc_inst_id_ from engine.act_ru_execution e
                join engine.act_re_procdef d on d.id_ = e.proc_def_id_
              where d.key_ = :process and e.act_id_ = any(:elements)
              union
              -- Who is in something that stands in a sub-process is in the sub-process, too.
              select act_id_, proc_inst_id_ from engine.act_hi_actinst
              where proc_def_key_ = :process and act_id_ = any(:elements) and end_time_ is null)
            select act_id_, count(*) from standing group by act_id_
            """)
        .param("process", process)
        .param("elements", elements.toArray(String[]::new))
        .query((RowCallbackHandler) row -> counts.put(row.getString(1), row.getLong(2)));
    return counts;
  }
}
