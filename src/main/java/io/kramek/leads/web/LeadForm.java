package io.kramek.leads.web;

import io.kramek.leads.Contact;
import io.kramek.leads.Interest;
import io.kramek.leads.Leads;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;

/** What a stranger, or somebody for them, fills in. */
record LeadForm(
    @NotNull @Valid Contact contact,
    @NotNull @Valid Interest interest,
    @NotBlank @Size(max = 60) String source) {

  record Captured(UUID id) {}

  Captured captured(Leads leads, String scope, String key) {
    return new Captured(
        leads.capture(new Leads.Capture(scope, key, contact, interest, source)).value());
  }
}
