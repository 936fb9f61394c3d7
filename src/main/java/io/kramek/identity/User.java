package io.kramek.identity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
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

  void prefer(String newLanguage, String newTimeZone) {
    if (newLanguage != null) {
      language = newLanguage;
    }
    if (newTimeZone != null) {
      timeZone = newTimeZone;
    }
  }

  UserId id() {
    return new UserId(id);
  }
}
