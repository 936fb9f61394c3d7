package io.kramek.bench;

import io.kramek.testing.Company;
import io.kramek.testing.Samples;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A shop's visits move in with customers nobody knows: CDNOW's, or as many of our own. */
final class PurchaseImportBench implements Benchmark {

  private static final int ROWS = 69_659;
  private static final int CUSTOMERS = 23_570;

  @Override
  public List<Figure> run() throws Exception {
    String visits =
        Samples.cdnowIsThere() ? new String(Samples.cdnow(), StandardCharsets.UTF_8) : generated();
    try (Server server = new Server();
        Application kramek =
            new Application(server.database("visits"), List.of(), "--kramek.jobs.active=true");
        Heap heap = new Heap()) {
      Company company = kramek.bean(Company.class);
      ImportWay way = new ImportWay(company.as(company.team().manager()));
      double rate = way.bring("visits.txt", visits, Map.of("createsCustomers", true));
      return List.of(
          Figure.atLeast("import-purchases", rate, "rows/s", 2_000),
          Figure.atMost("import-purchases-heap", heap.peak(), "MB", 512));
    }
  }

  private static String generated() {
    return IntStream.range(0, ROWS)
        .mapToObj(
            n ->
                " %05d %s  %d   %d.50"
                    .formatted(
                        n % CUSTOMERS,
                        LocalDate.of(1997, 1, 1)
                            .plusDays(n % 500)
                            .format(DateTimeFormatter.BASIC_ISO_DATE),
                        1 + n % 5,
                        5 + n % 70))
        .collect(
            Collectors.joining("\n", " customer_id  date number_of_cds  dollar_value\n", "\n"));
  }
}
