package io.kramek.studio.watching;

import io.kramek.testing.Http;
import io.kramek.testing.Shop;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;

/** Real deals on the shipped pipeline; only their own jobs are run. */
final class WatchedDeals {

  private final Http rep;
  private final RuntimeService runtime;
  private final ManagementService management;

  WatchedDeals(Http rep, RuntimeService runtime, ManagementService management) {
    this.rep = rep;
    this.runtime = runtime;
    this.management = management;
  }

  String open(String name) {
    String id = rep.post("/api/opportunities", Map.of("name", name)).is(201).at("/id");
    runJobs(id);
    return id;
  }

  /** A deal that waits for the approval of its discount. */
  String awaitingApproval(Http manager) {
    String product = Shop.counter(manager);
    String deal = Shop.deal(rep);
    runJobs(deal);
    Shop.offer(rep, deal, product, 2, 15);
    for (String stage : List.of("qualification", "offer", "contract")) {
      move(deal, stage);
    }
    return deal;
  }

  void move(String deal, String target) {
    Shop.move(rep, deal, target).is(200);
  }

  void lose(String deal) {
    rep.post(
            "/api/opportunities/" + deal + "/loss",
            Map.of("reason", "PRICE", "version", Shop.version(rep, deal)))
        .is(200);
  }

  String instance(String record) {
    return runtime
        .createProcessInstanceQuery()
        .processInstanceBusinessKey(record)
        .singleResult()
        .getId();
  }

  void runJobs(String record) {
    List<Job> due = due(record);
    for (; !due.isEmpty(); due = due(record)) {
      due.forEach(job -> management.executeJob(job.getId()));
    }
  }

  private List<Job> due(String record) {
    return runtime.createProcessInstanceQuery().processInstanceBusinessKey(record).list().stream()
        .flatMap(
            instance ->
                management
                    .createJobQuery()
                    .processInstanceId(instance.getId())
                    .executable()
                    .withRetriesLeft()
                    .list()
                    .stream())
        .filter(
            job -> job.getDuedate() == null || !job.getDuedate().after(ClockUtil.getCurrentTime()))
        .toList();
  }
}
