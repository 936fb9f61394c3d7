package io.kramek.leads.web;

import io.kramek.leads.Leads;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The form on the company's pages: anybody may send it, nobody gets anything to read. */
@RestController
class PublicLeadController {

  private final Leads leads;
  private final PublicFormLimit limit;

  PublicLeadController(Leads leads, PublicFormLimit limit) {
    this.leads = leads;
    this.limit = limit;
  }

  @PostMapping("/api/public/leads")
  @ResponseStatus(HttpStatus.CREATED)
  LeadForm.Captured capture(
      @Valid @RequestBody LeadForm form,
      @RequestHeader(name = "Idempotency-Key", required = false) String key,
      HttpServletRequest request) {
    limit.admit(request.getRemoteAddr());
    return form.captured(leads, "public leads", key);
  }
}
