package io.kramek.bench;

import io.kramek.identity.UserId;
import io.kramek.shared.Paged;
import io.kramek.tasks.Tasks;
import io.kramek.testing.Company;
import io.kramek.testing.Http;
import java.sql.ResultSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * The first page of somebody's tasks among all that are open, against the same rows by one
 * hand-written query on the same index; with few tasks and with many.
 */
final class MyWorkBench implements Benchmark {

  private static final int PEOPLE = 20;
  private static final int FEW = 1_000;
  private static final int MANY = 100_000;
  private static final int WARM_UP = 10;
  private static final int TURNS = 9;
  private static final int PAGES = 200;

  private record P95(double page, double query, double http) {}

  @Override
  public List<Figure> run() throws Exception {
    try (Server server = new Server();
        Application kramek = new Application(server.database("my_work"), List.of())) {
      var company = kramek.bean(Company.class).team();
      P95 few = measure(kramek, company, FEW);
      P95 many = measure(kramek, company, MANY);
      return List.of(
          Figure.atMostTimes("my-work-p95", many.page, "ms", many.query, 3),
          Figure.atMostTimes("my-work-p95-100000-to-1000-tasks", many.page, "ms", few.page, 2),
          Figure.compared("my-work-http-p95-100000-to-1000-tasks", many.http, "ms", few.http));
    }
  }

  private static P95 measure(Application kramek, Company.Team company, int tasks) throws Exception {
    JdbcClient jdbc = kramek.bean(JdbcClient.class);
    fill(jdbc, company, tasks);
    Tasks facade = kramek.bean(Tasks.class);
    Http http = kramek.bean(Company.class).as(company.rep());
    Runnable page = () -> page(facade);
    Runnable query = () -> query(jdbc, company.rep().id());
    Runnable request = () -> http.get("/api/tasks?view=mine").is(200);
    Series pages = new Series();
    Series queries = new Series();
    Series requests = new Series();
    as(company.rep().id());
    for (int turn = -WARM_UP; turn < TURNS; turn++) {
      List<Double> p95s = p95(page, query, request);
      if (turn >= 0) {
        pages.add(p95s.get(0));
        queries.add(p95s.get(1));
        requests.add(p95s.get(2));
      }
    }
    SecurityContextHolder.clearContext();
    return new P95(pages.median(), queries.median(), requests.median());
  }

  /** In turns, one call of each after the other, so that all have the same weather. */
  private static List<Double> p95(Runnable... all) {
    List<Series> samples = Stream.of(all).map(what -> new Series()).toList();
    for (int i = 0; i < PAGES; i++) {
      for (int what = 0; what < all.length; what++) {
        long start = System.nanoTime();
        all[what].run();
        samples.get(what).add((System.nanoTime() - start) / 1e6);
      }
    }
    return samples.stream().map(sample -> sample.percentile(95)).toList();
  }

  private static void page(Tasks tasks) {
    expect(
        tasks
            .find(Tasks.View.MINE, new Tasks.Filter(null, null, null), new Paged.Request(0, 50))
            .items()
            .size());
  }

  private static void query(JdbcClient jdbc, UserId user) {
    expect(
        jdbc.sql(
                """
                select k.id, k.form_id, k.subject_type, k.subject_id, k.subject_label, k.customer_id, k.customer_name,
                  k.created_at, k.due_at, k.follow_up_at, k.priority, k.name, u.id, u.name assignee, t.id, t.name team,
                  (select count(*) from (select 1 from task where assignee_id = :user limit 1000) counted) total
                from task k left join app_user u on u.id = k.assignee_id left join team t on t.id = k.team_id
                where k.assignee_id = :user order by k.due_at, k.id limit 50
                """)
            .param("user", user.value())
            .query((ResultSet row, int n) -> columns(row))
            .list()
            .size());
  }

  private static Object[] columns(ResultSet row) throws java.sql.SQLException {
    Object[] columns = new Object[row.getMetaData().getColumnCount()];
    for (int i = 0; i < columns.length; i++) {
      columns[i] = row.getObject(i + 1);
    }
    return columns;
  }

  private static void expect(int rows) {
    if (rows != 50) {
      throw new IllegalStateException("A full page was expected, not " + rows + " rows");
    }
  }

  /** Equal shares for everybody; who measures is one of them. */
  private static void fill(JdbcClient jdbc, Company.Team company, int tasks) {
    jdbc.sql("truncate task cascade").update();
    jdbc.sql(
            """
            insert into task (id, element_id, form_id, process_definition_id, name, name_cs, name_pl, subject_type,
              subject_id, subject_label, customer_id, customer_name, assignee_id, team_id, created_at, due_at, priority)
            select gen_random_uuid(), 'userTask_qualifyLead', 'qualify-lead', 'leadQualification:1:x', 'Qualify lead',
              'Kvalifikovat lead', 'Zakwalifikować leada', 'lead', gen_random_uuid(), 'Lead number ' || n,
              gen_random_uuid(), 'Customer number ' || n,
              case when n % :people = 0 then :rep else md5('user ' || n % :people)::uuid end, :team,
              now() - n * interval '1 second', now() + (n * 7919 % :tasks) * interval '1 minute', 50
            from generate_series(1, :tasks) n
            """)
        .params(
            Map.of(
                "people",
                PEOPLE,
                "rep",
                company.rep().id().value(),
                "team",
                company.id().value(),
                "tasks",
                tasks))
        .update();
    jdbc.sql("vacuum analyze task").update();
  }

  private static void as(UserId user) {
    SecurityContextHolder.getContext()
        .setAuthentication(new UsernamePasswordAuthenticationToken(user, null, List.of()));
  }
}
