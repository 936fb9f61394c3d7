package io.kramek.approvals.trial;

import io.kramek.approvals.policy.Approvers;
import io.kramek.approvals.policy.Chosen;
import io.kramek.approvals.policy.Level;
import io.kramek.approvals.trial.PastRequests.PastRequest;
import io.kramek.identity.CurrentUser;
import io.kramek.identity.OrgChart;
import io.kramek.identity.PersonName;
import io.kramek.identity.UserId;
import io.kramek.shared.Problem;
import io.kramek.shared.process.trial.DecisionTrials;
import io.kramek.shared.process.trial.TriedTable;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tries a changed policy on the twelve months before a day: how many approvals it would have asked
 * for, and of whom, beside the policy in force. For managers.
 */
@Service
@Transactional(readOnly = true)
public class PolicyTrials {

  static final String POLICY = "approvalPolicy";
  private static final String KIND = "approvalKind";

  /** The table in force, to be read. */
  public record PolicyTable(
      List<String> columns, List<String> results, List<TriedTable.Row> rows) {}

  /** A week, by its Monday, and the requests of it. */
  public record WeekLoad(LocalDate week, int now, int then) {}

  /**
   * How much somebody is asked for.
   *
   * @param person {@code null} for who is not known by name
   */
  public record PersonLoad(PersonName person, int now, int then) {}

  /**
   * What a trial came to. A request may be several people's to decide: what is counted by person
   * adds up to more.
   *
   * @param asOf the day before which the twelve months end
   * @param records how many requests and deals were looked at
   */
  public record Trial(
      LocalDate from,
      LocalDate asOf,
      int records,
      int now,
      int then,
      List<WeekLoad> weeks,
      List<PersonLoad> people,
      List<PolicyFinding> findings) {}

  private final DecisionTrials trials;
  private final PastRequests requests;
  private final OrgChart chart;
  private final RoutingCheck check;
  private final CurrentUser currentUser;
  private final Clock clock;

  PolicyTrials(
      DecisionTrials trials,
      PastRequests requests,
      OrgChart chart,
      RoutingCheck check,
      CurrentUser currentUser,
      Clock clock) {
    this.trials = trials;
    this.requests = requests;
    this.chart = chart;
    this.check = check;
    this.currentUser = currentUser;
    this.clock = clock;
  }

  /** The policy in force. */
  public PolicyTable table() {
    currentUser.requireManager();
    List<TriedTable.Row> rows = trials.released(POLICY).rows();
    return new PolicyTable(
        rows.isEmpty() ? List.of() : List.copyOf(rows.get(0).conditions().keySet()),
        rows.isEmpty() ? List.of() : List.copyOf(rows.get(0).results().keySet()),
        rows);
  }

  /** Its file, to be changed elsewhere and tried here. */
  public byte[] file() {
    currentUser.requireManager();
    return trials.source(POLICY);
  }

  /**
   * What is wrong with a policy, row by row.
   *
   * @param table a changed one, or {@code null} for the one in force
   */
  public List<PolicyFinding> check(byte[] table) {
    String language = currentUser.requireManager().language();
    return check.of(
        table == null ? trials.released(POLICY) : trials.of(table, POLICY, language), chart.now());
  }

  /**
   * Tries changed tables.
   *
   * @param tables a changed policy, a changed gate, or both; what is not among them is as it is in
   *     force
   * @param asOf {@code null} is today
   * @throws Problem {@code policyUnreadable} with the causes
   */
  public Trial run(List<byte[]> tables, LocalDate asOf) {
    String language = currentUser.requireManager().language();
    LocalDate to = asOf == null ? LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC) : asOf;
    LocalDate from = to.minusYears(1);
    Map<String, TriedTable> changed = new HashMap<>();
    for (byte[] table : tables) {
      String decision = DecisionTrials.decision(table).orElse(POLICY);
      changed.put(decision, trials.of(table, decision, language));
    }
    OrgChart.Chart company = chart.now();
    Map<String, TriedTable> released = new HashMap<>();
    Load now = new Load(company, Map.of(), released);
    Load then = new Load(company, changed, released);
    requests.between(
        start(from),
        start(to),
        request -> {
          now.add(request);
          then.add(request);
        });
    List<PolicyFinding> findings =
        changed.containsKey(POLICY) ? check.of(changed.get(POLICY), company) : List.of();
    return new Trial(
        from,
        to,
        now.records,
        now.total,
        then.total,
        weeks(from, to, now, then),
        people(company, now, then),
        findings);
  }

  private static Instant start(LocalDate day) {
    return day.atStartOfDay(ZoneOffset.UTC).toInstant();
  }

  private static LocalDate monday(LocalDate day) {
    return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
  }

  private static List<WeekLoad> weeks(LocalDate from, LocalDate to, Load now, Load then) {
    List<WeekLoad> weeks = new ArrayList<>();
    for (LocalDate week = monday(from); week.isBefore(to); week = week.plus(1, ChronoUnit.WEEKS)) {
      weeks.add(
          new WeekLoad(week, now.weeks.getOrDefault(week, 0), then.weeks.getOrDefault(week, 0)));
    }
    return weeks;
  }

  private static List<PersonLoad> people(OrgChart.Chart company, Load now, Load then) {
    Set<UserId> people = new HashSet<>(now.people.keySet());
    people.addAll(then.people.keySet());
    return people.stream()
        .map(
            user ->
                new PersonLoad(
                    new PersonName(
                        user.value(), company.person(user).map(OrgChart.Person::name).orElse("")),
                    now.people.getOrDefault(user, 0),
                    then.people.getOrDefault(user, 0)))
        .sorted(
            Comparator.comparingInt((PersonLoad load) -> -Math.max(load.then(), load.now()))
                .thenComparing(load -> load.person().name()))
        .toList();
  }

  /** Counts what tables ask for. */
  private final class Load {

    private final OrgChart.Chart company;
    private final Map<String, TriedTable> changed;
    private final Map<String, TriedTable> released;

    /** By the very list that a table answers with: comparing its content takes long. */
    private final Map<List<Map<String, Object>>, Map<UserId, List<UserId>>> routes =
        new IdentityHashMap<>();

    private final Map<String, Set<String>> gated = new HashMap<>();
    private final Map<LocalDate, Integer> weeks = new TreeMap<>();
    private final Map<UserId, Integer> people = new HashMap<>();
    private int records;
    private int total;

    Load(
        OrgChart.Chart company, Map<String, TriedTable> changed, Map<String, TriedTable> released) {
      this.company = company;
      this.changed = changed;
      this.released = released;
    }

    /** A request that the gate would (still) ask for, or all that it would ask for by itself. */
    void add(PastRequest request) {
      if (request.asked().isEmpty()) {
        records++;
      }
      if (request.gate() == null || !isGated(request)) {
        count(request, request.facts());
        return;
      }
      for (String kind : demanded(request)) {
        boolean counts =
            request.kind() == null ? !request.asked().contains(kind) : request.kind().equals(kind);
        if (counts) {
          Map<String, Object> facts = new HashMap<>(request.facts());
          facts.put(KIND, kind);
          count(request, facts);
        }
      }
    }

    private void count(PastRequest request, Map<String, Object> facts) {
      total++;
      LocalDate day = LocalDate.ofInstant(request.at(), ZoneOffset.UTC);
      weeks.merge(monday(day), 1, Integer::sum);
      List<Map<String, Object>> rows = table(POLICY).evaluate(facts);
      routes
          .computeIfAbsent(rows, answer -> new HashMap<>())
          .computeIfAbsent(request.requester(), requester -> approvers(requester, rows))
          .forEach(user -> people.merge(user, 1, Integer::sum));
    }

    /** Whether it was asked for by hand: for what neither the gate in force nor the other knows. */
    private boolean isGated(PastRequest request) {
      return request.kind() == null
          || request.kind().equals(request.gatedKind())
          || gated.computeIfAbsent(request.gate(), this::kinds).contains(request.kind());
    }

    private Set<String> kinds(String gate) {
      return Stream.of(released.computeIfAbsent(gate, trials::released), table(gate))
          .flatMap(table -> table.rows().stream())
          .map(row -> row.results().getOrDefault(KIND, "").replace("\"", ""))
          .collect(Collectors.toSet());
    }

    private Set<String> demanded(PastRequest request) {
      Set<String> kinds = new LinkedHashSet<>();
      for (Map<String, Object> demand : table(request.gate()).evaluate(request.facts())) {
        if ("approve".equals(demand.get("verdict"))) {
          Object kind = demand.get(KIND);
          kinds.add(kind == null ? request.gatedKind() : kind.toString());
        }
      }
      return kinds;
    }

    private List<UserId> approvers(UserId requester, List<Map<String, Object>> rows) {
      Approvers approvers = new Approvers(company, requester);
      List<UserId> asked = new ArrayList<>();
      for (Level level : Level.plan(rows)) {
        approvers.choose(level, asked).stream().map(Chosen::user).forEach(asked::add);
      }
      return asked;
    }

    private TriedTable table(String decision) {
      TriedTable table = changed.get(decision);
      return table == null ? released.computeIfAbsent(decision, trials::released) : table;
    }
  }
}
