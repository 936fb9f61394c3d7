package io.kramek.shared.process;

import io.kramek.shared.WorkingTime;

/** Knows when the company works; the module that keeps the calendars implements it. */
public interface CompanyTime {

  /** The hours of whoever has no calendar of their own. */
  WorkingTime companyTime();
}
