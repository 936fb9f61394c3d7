package io.kramek.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Real data to try things on, which are not ours to pass on: below the folder named by {@code
 * KRAMEK_SAMPLES}, a system property or an environment variable, else below {@code ../shared/data}.
 */
public final class Samples {

  private static final String NAME = "KRAMEK_SAMPLES";

  private Samples() {}

  /** Whether a CRM's export is there; says so if it is not. */
  public static boolean crmExportIsThere() {
    Path export = crmExport();
    boolean there = Files.isDirectory(export);
    if (!there) {
      System.out.println(
          "Skipped what needs the real CRM export: it is not at "
              + export.toAbsolutePath().normalize()
              + "; "
              + NAME
              + " may name another folder");
    }
    return there;
  }

  /** A file of the CRM's export. */
  public static byte[] crmExport(String file) {
    try {
      return Files.readAllBytes(crmExport().resolve(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whether the purchases of CDNOW's customers are there; says so if they are not. */
  public static boolean cdnowIsThere() {
    boolean there = Files.isDirectory(cdnowFolder());
    if (!there) {
      System.out.println(
          "Skipped what needs the purchases of CDNOW: they are not at "
              + cdnowFolder().toAbsolutePath().normalize()
              + "; "
              + NAME
              + " may name another folder");
    }
    return there;
  }

  /** A file of CDNOW's purchases. */
  public static String cdnow(String file) {
    try {
      return Files.readString(cdnowFolder().resolve(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** All purchases of CDNOW's customers, as the file has them. */
  public static byte[] cdnow() {
    try {
      return Files.readAllBytes(cdnowFolder().resolve("CDNOW_master.txt"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path cdnowFolder() {
    return home().resolve("cdnow");
  }

  private static Path crmExport() {
    return home().resolve("crm-sales-opportunities");
  }

  private static Path home() {
    return Path.of(
        Optional.ofNullable(System.getProperty(NAME))
            .or(() -> Optional.ofNullable(System.getenv(NAME)))
            .orElse("../shared/data"));
  }
}
