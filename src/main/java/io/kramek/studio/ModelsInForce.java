package io.kramek.studio;

import io.kramek.identity.CurrentUser;
import io.kramek.shared.Problem;
import io.kramek.studio.process.ModelNames;
import io.kramek.studio.process.Releases;
import io.kramek.studio.process.Releases.Release;
import io.kramek.studio.process.ShippedFiles;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The models, tables and forms that the company runs, and has run. For managers. */
@Service
@Transactional(readOnly = true)
public class ModelsInForce {

  /**
   * A file in force.
   *
   * @param key the id of the process, decision or form in it
   * @param name what whoever asks calls it
   * @param own whether the company has drawn it, and Krámek does not ship it
   */
  public record ModelInForce(
      String file, ModelKind kind, String key, String name, int release, boolean own) {}

  /** A file as it is, or was, in force. */
  public record ModelContent(String file, ModelKind kind, int release, String content) {}

  private final Releases releases;
  private final ModelNames names;
  private final ShippedFiles shipped;
  private final CurrentUser currentUser;

  ModelsInForce(
      Releases releases, ModelNames names, ShippedFiles shipped, CurrentUser currentUser) {
    this.shipped = shipped;
    this.releases = releases;
    this.names = names;
    this.currentUser = currentUser;
  }

  /** All files in force. */
  public List<ModelInForce> all() {
    String language = currentUser.requireManager().language();
    Release inForce = releases.inForce();
    return releases.files(inForce).entrySet().stream()
        .flatMap(file -> model(file, inForce, language).stream())
        .toList();
  }

  private Optional<ModelInForce> model(
      Map.Entry<String, byte[]> file, Release release, String language) {
    return ModelKind.of(file.getKey())
        .map(
            kind -> {
              ModelNames.Named named = names.of(file.getKey(), file.getValue());
              return new ModelInForce(
                  file.getKey(),
                  kind,
                  named.key(),
                  named.in(language),
                  release.number(),
                  !shipped.all().containsKey(file.getKey()));
            });
  }

  /**
   * A file.
   *
   * @param release whose it is; {@code null} for the one in force
   */
  public ModelContent content(String file, Integer release) {
    currentUser.requireManager();
    Release of =
        release == null
            ? releases.inForce()
            : releases.numbered(release).orElseThrow(Problem::notFound);
    byte[] content = releases.files(of).get(file);
    ModelKind kind = ModelKind.of(file).orElseThrow(Problem::notFound);
    if (content == null) {
      throw Problem.notFound();
    }
    return new ModelContent(file, kind, of.number(), new String(content, StandardCharsets.UTF_8));
  }
}
