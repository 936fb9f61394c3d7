package io.kramek.identity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.Objects;
import java.util.UUID;

/** Someone who works here. Without a password they are invited, and cannot log in yet. */
@Entity
@Table(name = "app_user")
class User {

  @Id private UUID id;
  private String username;
  private String name;
  private String email;
  private String passwordHash;

  @Enumerated(EnumType.STRING)
  private Role role;

  @Column(name = "team_id")
  private UUID team;

  @Column(name = "superior_id")
  private UUID superior;

  private String language;
  private String timeZone;
  private boolean active;
  @Version private long version;

  protected User() {}

  User(UUID id, Users.NewUser person, String passwordHash) {
    this.id = id;
    this.username = person.username();
    this.name = person.name();
    this.email = person.email();
    this.passwordHash = passwordHash;
    this.role = person.role();
    this.team = person.team() == null ? null : person.team().value();
    this.superior = person.superior() == null ? null : person.superior().value();
    this.language = person.language();
    this.timeZone = person.timeZone();
    this.active = true;
  }

  /** The person works here no more; what they did stays theirs. */
  void leave() {
    active = false;
  }

  void prefer(String newLanguage, String newTimeZone) {
    if (newLanguage != null) {
      language = newLanguage;
    }
    if (newTimeZone != null) {
      timeZone = newTimeZone;
    }
  }

  /**
   * Puts the user into a team under a superior.
   *
   * @param newEmail or {@code null} where none is known
   * @return whether anything is different now
   */
  boolean place(TeamId newTeam, UserId newSuperior, String newEmail) {
    UUID teamAfter = newTeam == null ? team : newTeam.value();
    boolean ownSuperior = newSuperior != null && newSuperior.value().equals(id);
    UUID superiorAfter = newSuperior == null || ownSuperior ? superior : newSuperior.value();
    String emailAfter = newEmail == null ? email : newEmail;
    boolean different =
        !Objects.equals(team, teamAfter)
            || !Objects.equals(superior, superiorAfter)
            || !Objects.equals(email, emailAfter);
    team = teamAfter;
    superior = superiorAfter;
    email = emailAfter;
    return different;
  }

  /** Puts the user in charge of a team; who has none of their own yet belongs to it. */
  void lead(TeamId led) {
    if (role == Role.REP) {
      role = Role.SUPERVISOR;
    }
    if (team == null) {
      team = led.value();
    }
  }

  UserId id() {
    return new UserId(id);
  }
}
