package io.kramek.bench;

import io.kramek.testing.Samples;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The files of another CRM: its real export where that is at hand, else ones that we make in the
 * same shape, without its defects.
 */
final class CrmFiles {

  static final String TEAMS = "sales_teams.csv";
  static final String PRODUCTS = "products.csv";
  static final String ACCOUNTS = "accounts.csv";
  static final String DEALS = "sales_pipeline.csv";

  private static final int AGENTS = 35;
  private static final int ARTICLES = 7;
  private static final int COMPANIES = 85;
  private static final int ROWS = 8_800;
  private static final int OPEN = 2_089;
  private static final String DEAL_HEADER =
      "opportunity_id,sales_agent,product,account,deal_stage,engage_date,close_date,close_value";

  private final boolean real;

  private CrmFiles(boolean real) {
    this.real = real;
  }

  static CrmFiles realIfThere() {
    boolean there = Samples.crmExportIsThere();
    System.out.println(there ? "Importing the real export" : "Importing a generated export");
    return new CrmFiles(there);
  }

  static CrmFiles generated() {
    return new CrmFiles(false);
  }

  /** One of the files that deals refer to. */
  String text(String file) {
    if (real) {
      return new String(Samples.crmExport(file), StandardCharsets.UTF_8);
    }
    return switch (file) {
      case TEAMS ->
          lines("sales_agent,manager,regional_office", AGENTS, n -> agent(n) + ",Olga Head,Brno");
      case PRODUCTS -> lines("product,series,sales_price", ARTICLES, n -> article(n) + ",GTX,550");
      case ACCOUNTS ->
          lines(
              "account,sector,year_established,revenue,employees,office_location,subsidiary_of",
              COMPANIES,
              n -> company(n) + ",medical,1999,251.41,495,United States,");
      default -> throw new IllegalArgumentException(file);
    };
  }

  /** The deals that are open, or those that are closed, with ids that no other turn has. */
  String deals(boolean open, int turn) {
    Predicate<String> isOpen = row -> row.contains(",Prospecting,") || row.contains(",Engaging,");
    Stream<String> rows =
        real
            ? text(DEALS).lines().skip(1)
            : IntStream.range(0, ROWS).mapToObj(n -> deal(n, n < OPEN));
    return rows.filter(row -> isOpen.test(row) == open)
        .map(row -> "T" + turn + "-" + row)
        .collect(Collectors.joining("\n", DEAL_HEADER + "\n", "\n"));
  }

  /** Writes as many deals as somebody wants, never all of them in memory. */
  static void write(Path file, int rows) {
    try (Writer writer = Files.newBufferedWriter(file)) {
      writer.write(DEAL_HEADER + "\n");
      for (int n = 0; n < rows; n++) {
        writer.write(deal(n, n % ROWS < OPEN) + "\n");
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String deal(int n, boolean open) {
    LocalDate engaged = LocalDate.of(2016, 10, 20).plusDays(n % 365);
    String known = "D%07d,%s,%s,%s".formatted(n, agent(n), article(n), company(n));
    return open
        ? known + ",Engaging," + engaged + ",,"
        : known + ",Won," + engaged + "," + engaged.plusDays(90) + "," + (100 + n % 5_000);
  }

  private static String lines(String header, int count, IntFunction<String> line) {
    return IntStream.range(0, count)
        .mapToObj(line)
        .collect(Collectors.joining("\n", header + "\n", "\n"));
  }

  private static String agent(int n) {
    return "Agent " + word(n % AGENTS);
  }

  private static String article(int n) {
    return "Article " + word(n % ARTICLES);
  }

  private static String company(int n) {
    return word(n % COMPANIES) + " Works";
  }

  /** Words that no search for similar names takes for each other. */
  private static String word(int n) {
    long scattered = (n + 1) * 2_654_435_761L;
    return IntStream.range(0, 9)
        .mapToObj(at -> String.valueOf((char) ('a' + (scattered >>> (at * 3)) % 26)))
        .collect(Collectors.joining());
  }
}
