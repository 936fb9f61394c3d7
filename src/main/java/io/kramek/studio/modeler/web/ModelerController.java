package io.kramek.studio.modeler.web;

import io.kramek.identity.UserId;
import io.kramek.shared.Problem;
import io.kramek.shared.web.ProblemTexts;
import io.kramek.studio.drafts.DraftViews.DraftSummary;
import io.kramek.studio.modeler.ModelerDeployments;
import io.kramek.studio.modeler.ModelerDeployments.Delivered;
import io.kramek.studio.modeler.ModelerDoor;
import io.kramek.studio.problems.ModelProblem;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;

/**
 * As much of the engine's own REST interface as the modeler's Deploy button asks for. It is not
 * part of ours: its words are the modeler's.
 */
@Hidden
@RestController
@RequestMapping(ModelerController.BASE)
class ModelerController {

  static final String BASE = "/api/studio/engine-rest";

  /** The version whose models we run; the modeler warns where a model is of a later one. */
  private static final Map<String, String> VERSION = Map.of("version", "7.24.0");

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSZ").withZone(ZoneOffset.UTC);

  private final ModelerDeployments deployments;
  private final ModelerDoor door;
  private final ProblemTexts texts;
  private final Clock clock;
  private final String address;

  ModelerController(
      ModelerDeployments deployments,
      ModelerDoor door,
      ProblemTexts texts,
      Clock clock,
      @Value("${kramek.url}") String address) {
    this.deployments = deployments;
    this.door = door;
    this.texts = texts;
    this.clock = clock;
    this.address = address.replaceFirst("/$", "");
  }

  @GetMapping("/version")
  Map<String, String> version() {
    return VERSION;
  }

  @GetMapping("/deployment")
  List<Map<String, Object>> deployments(
      @RequestAttribute(ModelerFilter.USER) UserId user,
      @RequestParam(defaultValue = "50") int maxResults) {
    return door.as(user, () -> deployments.open(maxResults)).stream()
        .map(this::deployment)
        .toList();
  }

  @PostMapping(path = "/deployment/create", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  Map<String, Object> create(
      @RequestAttribute(ModelerFilter.USER) UserId user, MultipartHttpServletRequest request) {
    Delivered delivered =
        door.as(
            user,
            () ->
                deployments.deliver(
                    request.getParameter("deployment-name"),
                    request.getParameter("tenant-id"),
                    files(request)));
    Map<String, Object> answer =
        deployment(
            delivered.draft().toString(),
            delivered.name(),
            request.getParameter("deployment-source"),
            clock.instant());
    answer.put("deployedProcessDefinitions", null);
    answer.put("deployedCaseDefinitions", null);
    answer.put("deployedDecisionDefinitions", null);
    answer.put("deployedDecisionRequirementsDefinitions", null);
    answer.put("draft", page(delivered.draft().toString()));
    answer.put("releasable", delivered.problems().stream().noneMatch(ModelProblem::stops));
    answer.put("problems", delivered.problems());
    return answer;
  }

  /** Each part is called like its file, or like a field of the form it was sent by. */
  private static List<Map.Entry<String, byte[]>> files(MultipartHttpServletRequest request) {
    List<Map.Entry<String, byte[]>> files = new ArrayList<>();
    for (List<MultipartFile> parts : request.getMultiFileMap().values()) {
      for (MultipartFile part : parts) {
        try {
          files.add(Map.entry(String.valueOf(part.getOriginalFilename()), part.getBytes()));
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      }
    }
    return files;
  }

  private Map<String, Object> deployment(DraftSummary draft) {
    return deployment(draft.id().toString(), draft.title(), null, draft.changedAt());
  }

  private Map<String, Object> deployment(String id, String name, String source, Instant at) {
    Map<String, Object> deployment = new LinkedHashMap<>();
    deployment.put("links", List.of(Map.of("method", "GET", "href", page(id), "rel", "self")));
    deployment.put("id", id);
    deployment.put("name", name);
    deployment.put("source", source);
    deployment.put("deploymentTime", TIME.format(at));
    deployment.put("tenantId", null);
    return deployment;
  }

  private String page(String draft) {
    return address + "/studio/drafts/" + draft;
  }

  /** Nothing is started from a tool: what it drew is not in force. */
  @RequestMapping("/**")
  ModelerError other(HttpServletRequest request) {
    throw Problem.refused("modelerOther");
  }

  @ExceptionHandler
  ResponseEntity<ModelerError> refused(Problem problem) {
    HttpStatus status =
        problem.code().equals("modelerOther")
            ? HttpStatus.NOT_FOUND
            : problem.status() == 422
                ? HttpStatus.BAD_REQUEST
                : HttpStatus.valueOf(problem.status());
    String words =
        problem.fields().stream().anyMatch(field -> field.code().equals("tooLong"))
            ? texts.words("modelerFileTooLarge", LocaleContextHolder.getLocale())
            : texts.words(problem.code(), LocaleContextHolder.getLocale(), problem.arguments());
    return ResponseEntity.status(status).body(ModelerError.of(problem, words));
  }
}
