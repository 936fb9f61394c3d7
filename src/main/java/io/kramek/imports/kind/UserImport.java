package io.kramek.imports.kind;

import static io.kramek.imports.kind.Ending.Outcome.CREATED;
import static io.kramek.imports.kind.Ending.Outcome.UNCHANGED;
import static io.kramek.imports.kind.Ending.Outcome.UPDATED;

import io.kramek.identity.Roster;
import io.kramek.identity.Roster.Placement;
import io.kramek.identity.Roster.Seller;
import io.kramek.identity.SignedIn;
import io.kramek.imports.Imports.Kind;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/** Sellers with who leads them and where: they are invited, and placed in teams. */
@Component
class UserImport implements ImportKind {

  private static final String NAME = "name";
  private static final String EMAIL = "email";
  private static final String MANAGER = "manager";
  private static final String OFFICE = "office";

  private final Roster roster;

  UserImport(Roster roster) {
    this.roster = roster;
  }

  @Override
  public Kind kind() {
    return Kind.USERS;
  }

  @Override
  public List<Field> fields() {
    return List.of(
        Field.text(NAME).mandatory(), Field.text(EMAIL), Field.text(MANAGER), Field.text(OFFICE));
  }

  @Override
  public String keyField() {
    return NAME;
  }

  /** Two people may have one name, but not one address. */
  @Override
  public String key(SoundRow row) {
    String email = row.text(EMAIL);
    return Likeness.folded(email == null ? row.text(NAME) : row.text(NAME) + " " + email);
  }

  @Override
  public List<Ending> foresee(List<SoundRow> rows) {
    return endings(rows, roster.foresee(sellers(rows)));
  }

  @Override
  public List<Ending> store(List<SoundRow> rows, SignedIn importer) {
    return endings(rows, roster.place(sellers(rows), importer));
  }

  private static List<Seller> sellers(List<SoundRow> rows) {
    return rows.stream()
        .map(
            row -> new Seller(row.text(NAME), row.text(EMAIL), row.text(MANAGER), row.text(OFFICE)))
        .toList();
  }

  private static List<Ending> endings(List<SoundRow> rows, List<Placement> placements) {
    return IntStream.range(0, rows.size())
        .mapToObj(i -> ending(rows.get(i), placements.get(i)))
        .toList();
  }

  private static Ending ending(SoundRow row, Placement placement) {
    return switch (placement) {
      case INVITED -> Ending.of(CREATED);
      case MOVED -> Ending.of(UPDATED);
      case UNCHANGED -> Ending.of(UNCHANGED);
      case AMBIGUOUS ->
          Ending.rejected(new Fault(row.line(), NAME, row.text(NAME), "ambiguous", null));
    };
  }
}
