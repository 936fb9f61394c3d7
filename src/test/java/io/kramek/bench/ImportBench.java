package io.kramek.bench;

import io.kramek.testing.Company;
import java.util.List;

/** An export of another CRM moves in: what is closed as history, what is open as processes. */
final class ImportBench implements Benchmark {

  private static final int TURNS = 5;

  @Override
  public List<Figure> run() throws Exception {
    CrmFiles files = CrmFiles.realIfThere();
    try (Server server = new Server();
        Application kramek =
            new Application(server.database("import"), List.of(), "--kramek.jobs.active=true");
        Heap heap = new Heap()) {
      Company company = kramek.bean(Company.class);
      ImportWay way = new ImportWay(company.as(company.team().manager()));
      way.bring(CrmFiles.TEAMS, files.text(CrmFiles.TEAMS));
      way.bring(CrmFiles.PRODUCTS, files.text(CrmFiles.PRODUCTS));
      way.bring(CrmFiles.ACCOUNTS, files.text(CrmFiles.ACCOUNTS));
      Series closed = new Series();
      Series open = new Series();
      for (int turn = -1; turn < TURNS; turn++) {
        double closedRate = way.bring(CrmFiles.DEALS, files.deals(false, turn + 1));
        double openRate = way.bring(CrmFiles.DEALS, files.deals(true, turn + 1));
        if (turn >= 0) {
          closed.add(closedRate);
          open.add(openRate);
        }
      }
      return List.of(
          Figure.atLeast("import-closed", closed.median(), "rows/s", 2_000),
          Figure.atLeast("import-open", open.median(), "instances/s", 60),
          Figure.atMost("import-heap", heap.peak(), "MB", 512));
    }
  }
}
