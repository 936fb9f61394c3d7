package io.kramek.studio.watching;

import io.kramek.identity.CurrentUser;
import io.kramek.shared.Actors;
import io.kramek.shared.Problem;
import io.kramek.shared.WorkingTime;
import io.kramek.shared.WorkingTime.Marks;
import io.kramek.shared.process.CompanyTime;
import io.kramek.studio.process.watching.HeatRows;
import io.kramek.studio.process.watching.ModelMap;
import io.kramek.studio.process.watching.WatchedModels;
import io.kramek.studio.process.watching.WatchedModels.Definition;
import io.kramek.studio.watching.HeatMap.TimeKind;
import jakarta.annotation.Nullable;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tells where time goes in a model, and which versions of it there are. For managers. */
@Service
@Transactional(readOnly = true)
public class HeatMaps {

  /**
   * What is asked; what is {@code null} is chosen.
   *
   * @param from the first day; ninety days before the last
   * @param to the last day; that of {@code asOf}
   * @param asOf at the end of which day; now
   * @param versions only these, counted from one; empty for all
   */
  public record HeatQuestion(
      @Nullable LocalDate from,
      @Nullable LocalDate to,
      @Nullable LocalDate asOf,
      List<Integer> versions,
      TimeKind time) {}

  /**
   * A version of a model.
   *
   * @param release the catalogue it is of; {@code null} where it was put in force before releases
   *     were noted
   * @param by {@code null} where Krámek shipped it
   */
  public record ModelVersion(
      int version,
      String definitionId,
      @Nullable Integer release,
      Instant at,
      @Nullable VersionAuthor by,
      long running,
      long ended) {}

  /** Who released it. */
  public record VersionAuthor(UUID id, String name) {}

  /** History is kept for so long, and no visit began earlier. */
  private static final Period KEPT = Period.ofYears(6);

  /** Nobody kept deals of a day before in any system, and nobody plans for one after. */
  private static final LocalDate FIRST = LocalDate.of(1990, 1, 1);

  private static final LocalDate LAST = LocalDate.of(2199, 12, 31);

  private static final Period USUAL = Period.ofDays(90);

  private static final String OUT_OF_RANGE = "outOfRange";

  private final WatchedModels models;
  private final HeatRows rows;
  private final CompanyTime company;
  private final CurrentUser currentUser;
  private final Actors actors;
  private final Clock clock;

  HeatMaps(
      WatchedModels models,
      HeatRows rows,
      CompanyTime company,
      CurrentUser currentUser,
      Actors actors,
      Clock clock) {
    this.models = models;
    this.rows = rows;
    this.company = company;
    this.currentUser = currentUser;
    this.actors = actors;
    this.clock = clock;
  }

  /**
   * Where time goes in a file of the catalogue.
   *
   * @throws Problem {@code notFound}, {@code invalid} where the period ends before it begins, or is
   *     none of our time
   */
  public HeatMap of(String file, HeatQuestion asked) {
    String language = currentUser.requireManager().language();
    checkDays(asked);
    List<Definition> definitions = models.definitions(file, asked.versions());
    WorkingTime time = company.companyTime();
    ZoneId zone = time.zone();
    // A moment that is not over yet is known.
    Instant now = clock.instant().plusMillis(1);
    Instant asOf = asked.asOf() == null ? now : earlier(now, after(asked.asOf(), zone));
    LocalDate last =
        asked.to() != null ? asked.to() : asOf.minusMillis(1).atZone(zone).toLocalDate();
    LocalDate first = asked.from() == null ? last.minus(USUAL) : asked.from();
    if (first.isAfter(last)) {
      throw Problem.invalid(new Problem.Field("from", OUT_OF_RANGE));
    }
    Instant from = first.atStartOfDay(zone).toInstant();
    boolean working = asked.time() == TimeKind.WORKING;
    Marks marks =
        working ? time.marks(first.minus(KEPT).atStartOfDay(zone).toInstant(), now) : Marks.ALWAYS;
    List<ModelMap> maps = definitions.stream().map(one -> models.map(one.id(), language)).toList();
    var question =
        new HeatRows.Question(
            definitions.stream().map(Definition::id).toList(),
            from,
            earlier(asOf, after(last, zone)),
            asOf,
            asOf.equals(now),
            !asked.versions().isEmpty(),
            marks);
    Drawing drawing = new Drawing(maps.get(0), rows.count(question, maps), question.live());
    Definition shown = definitions.get(0);
    return new HeatMap(
        file,
        shown.id(),
        models.name(shown.id(), language),
        first,
        last,
        asOf.minusMillis(1),
        asked.time(),
        (working ? time.day() : Duration.ofDays(1)).toSeconds(),
        drawing.totals(),
        drawing.elements(),
        drawing.flows(),
        Bottlenecks.of(drawing.elements()));
  }

  private static void checkDays(HeatQuestion asked) {
    Map<String, LocalDate> days = new LinkedHashMap<>();
    days.put("from", asked.from());
    days.put("to", asked.to());
    days.put("asOf", asked.asOf());
    Problem.Field[] absurd =
        days.entrySet().stream()
            .filter(day -> day.getValue() != null)
            .filter(day -> day.getValue().isBefore(FIRST) || day.getValue().isAfter(LAST))
            .map(day -> new Problem.Field(day.getKey(), OUT_OF_RANGE))
            .toArray(Problem.Field[]::new);
    if (absurd.length > 0) {
      throw Problem.invalid(absurd);
    }
  }

  private static Instant after(LocalDate day, ZoneId zone) {
    return day.plusDays(1).atStartOfDay(zone).toInstant();
  }

  private static Instant earlier(Instant one, Instant other) {
    return one.isBefore(other) ? one : other;
  }

  /**
   * The versions of a file, the latest first, with how many instances run and ran in them.
   *
   * @throws Problem {@code notFound}
   */
  public List<ModelVersion> versions(String file) {
    currentUser.requireManager();
    List<WatchedModels.Counted> counted = models.counted(file);
    if (counted.isEmpty()) {
      throw Problem.notFound();
    }
    return counted.stream()
        .map(
            one ->
                new ModelVersion(
                    one.definition().version(),
                    one.definition().id(),
                    one.release(),
                    one.at(),
                    one.by() == null
                        ? null
                        : new VersionAuthor(one.by(), actors.named(one.by()).name()),
                    one.running(),
                    one.ended()))
        .toList();
  }
}
