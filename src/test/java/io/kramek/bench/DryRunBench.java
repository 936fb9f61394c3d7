package io.kramek.bench;

import io.kramek.testing.Company;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A million rows are checked; none of them may stay in memory. */
final class DryRunBench implements Benchmark {

  private static final int ROWS = 1_000_000;

  @Override
  public List<Figure> run() throws Exception {
    CrmFiles files = CrmFiles.generated();
    Path million = Files.createTempFile("kramek-bench", ".csv");
    try (Server server = new Server();
        Application kramek =
            new Application(server.database("dry_run"), List.of(), "--kramek.jobs.active=true");
        Heap heap = new Heap()) {
      Company company = kramek.bean(Company.class);
      ImportWay way = new ImportWay(company.as(company.team().manager()));
      way.bring(CrmFiles.TEAMS, files.text(CrmFiles.TEAMS));
      way.bring(CrmFiles.PRODUCTS, files.text(CrmFiles.PRODUCTS));
      way.bring(CrmFiles.ACCOUNTS, files.text(CrmFiles.ACCOUNTS));
      CrmFiles.write(million, ROWS);
      double rate = way.check(CrmFiles.DEALS, million, ROWS);
      return List.of(
          Figure.atMost("dry-run-heap", heap.peak(), "MB", 512),
          Figure.reported("dry-run-rows", rate, "rows/s"));
    } finally {
      Files.deleteIfExists(million);
    }
  }
}
