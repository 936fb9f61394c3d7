package io.kramek.studio.process;

import io.kramek.studio.process.Releases.Release;
import io.kramek.studio.release.Signature;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.stereotype.Component;

/**
 * Seeds the models that Krámek ships: all of them in one deployment, because they bind each other
 * by deployment. It is made again only when the shipped files have changed and the catalogue in
 * force is still a shipped one; a version that the company released itself is never silently
 * overruled.
 */
@Component
class ShippedCatalogue implements InitializingBean {

  /** Deployments of ours are called this; their source is the hash of what they hold. */
  private static final String NAME = "shipped";

  private static final Logger LOG = LoggerFactory.getLogger(ShippedCatalogue.class);

  private final RepositoryService repository;
  private final Releases releases;
  private final ShippedFiles shipped;

  ShippedCatalogue(ProcessEngine engine, Releases releases, ShippedFiles shipped) {
    this.shipped = shipped;
    this.repository = engine.getRepositoryService();
    this.releases = releases;
  }

  @Override
  public void afterPropertiesSet() {
    releases.signAll();
    Map<String, byte[]> files = shipped.all();
    String hash = hash(files);
    Optional<Release> inForce = releases.last().or(this::unwritten);
    if (inForce.isPresent() && (!inForce.get().shipped() || hash.equals(source(inForce.get())))) {
      return;
    }
    releases.release(NAME, hash, files, Releases.Entry.SHIPPED);
    LOG.info("Released the shipped catalogue, {} files", files.size());
  }

  /** What was put in force before releases were written down. */
  private Optional<Release> unwritten() {
    return repository
        .createDeploymentQuery()
        .deploymentName(NAME)
        .orderByDeploymentTime()
        .desc()
        .listPage(0, 1)
        .stream()
        .findFirst()
        .map(
            deployment ->
                new Release(
                    releases.enter(
                        deployment.getId(),
                        Releases.Entry.SHIPPED,
                        Signature.contents(releases.files(deployment.getId()))),
                    deployment.getId(),
                    true));
  }

  private String source(Release release) {
    return repository
        .createDeploymentQuery()
        .deploymentId(release.deployment())
        .singleResult()
        .getSource();
  }

  private static String hash(Map<String, byte[]> files) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      files.forEach(
          (path, content) -> {
            digest.update(path.getBytes(java.nio.charset.StandardCharsets.UTF_8));
            digest.update(content);
          });
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
