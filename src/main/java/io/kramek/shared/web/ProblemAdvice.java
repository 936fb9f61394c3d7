package io.kramek.shared.web;

import io.kramek.shared.Problem;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import org.springframework.web.util.DisconnectedClientHelper;
import tools.jackson.core.JacksonException;

/**
 * Tells every caller what went wrong as an RFC 9457 problem: a stable code, the fields, and words
 * in their language.
 */
@RestControllerAdvice
class ProblemAdvice extends ResponseEntityExceptionHandler {

  private static final Logger LOG = LoggerFactory.getLogger(ProblemAdvice.class);

  private final ProblemTexts texts;

  ProblemAdvice(ProblemTexts texts) {
    this.texts = texts;
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> problem(Problem problem) {
    ProblemDetail detail = texts.describe(problem, LocaleContextHolder.getLocale());
    var answer = ResponseEntity.status(problem.status());
    if (problem.properties().get("retryAfter") instanceof Long seconds) {
      answer.header(HttpHeaders.RETRY_AFTER, seconds.toString());
    }
    return answer.body(detail);
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> lostTheRace(ObjectOptimisticLockingFailureException e) {
    return problem(Problem.conflict("stale"));
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> notConvertible(MethodArgumentTypeMismatchException e) {
    return problem(Problem.invalid(new Problem.Field(e.getName(), "malformed")));
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> unexpected(Exception e) {
    if (DisconnectedClientHelper.isClientDisconnectedException(e)) {
      // Whoever asked has gone, and nobody is left to read an answer.
      return null;
    }
    LOG.error("A request failed", e);
    return ResponseEntity.internalServerError()
        .body(coded(HttpStatus.INTERNAL_SERVER_ERROR, "internal"));
  }

  @Override
  protected ResponseEntity<Object> handleMethodArgumentNotValid(
      MethodArgumentNotValidException e,
      HttpHeaders headers,
      HttpStatusCode status,
      WebRequest request) {
    List<Problem.Field> fields = new ArrayList<>();
    e.getBindingResult()
        .getFieldErrors()
        .forEach(
            error -> fields.add(new Problem.Field(error.getField(), constraint(error.getCode()))));
    return body(Problem.invalid(fields.toArray(Problem.Field[]::new)));
  }

  @Override
  protected ResponseEntity<Object> handleHandlerMethodValidationException(
      HandlerMethodValidationException e,
      HttpHeaders headers,
      HttpStatusCode status,
      WebRequest request) {
    List<Problem.Field> fields = new ArrayList<>();
    e.getParameterValidationResults()
        .forEach(
            result ->
                fields.add(
                    new Problem.Field(
                        result.getMethodParameter().getParameterName(), "outOfRange")));
    return body(Problem.invalid(fields.toArray(Problem.Field[]::new)));
  }

  @Override
  protected ResponseEntity<Object> handleHttpMessageNotReadable(
      HttpMessageNotReadableException e,
      HttpHeaders headers,
      HttpStatusCode status,
      WebRequest request) {
    if (BodyLimit.BodyTooLarge.isCauseOf(e)) {
      return handleExceptionInternal(e, null, headers, HttpStatus.CONTENT_TOO_LARGE, request);
    }
    if (e.getCause() instanceof JacksonException json) {
      Problem problem = Problem.malformed("malformedJson");
      String path = path(json);
      if (!path.isEmpty()) {
        problem.with("field", path);
      }
      if (json.getLocation() != null) {
        problem
            .with("line", json.getLocation().getLineNr())
            .with("column", json.getLocation().getColumnNr());
      }
      return body(problem);
    }
    return body(Problem.malformed("malformedBody"));
  }

  @Override
  protected ResponseEntity<Object> handleExceptionInternal(
      Exception e, Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
    HttpStatus known = HttpStatus.valueOf(status.value());
    return ResponseEntity.status(known).headers(headers).body(coded(known, statusCode(known)));
  }

  private ResponseEntity<Object> body(Problem problem) {
    return ResponseEntity.status(problem.status()).body(problem(problem).getBody());
  }

  private ProblemDetail coded(HttpStatus status, String code) {
    return texts.describe(status.value(), code, LocaleContextHolder.getLocale());
  }

  /** {@code NOT_FOUND} speaks as {@code notFound}. */
  private static String statusCode(HttpStatus status) {
    String[] words = status.name().toLowerCase(java.util.Locale.ROOT).split("_");
    StringBuilder code = new StringBuilder(words[0]);
    for (int i = 1; i < words.length; i++) {
      code.append(Character.toUpperCase(words[i].charAt(0))).append(words[i].substring(1));
    }
    return code.toString();
  }

  /** Bean Validation's constraint names become our codes. */
  private static String constraint(String name) {
    return switch (name == null ? "" : name) {
      case "NotNull", "NotBlank", "NotEmpty" -> "required";
      case "Size" -> "tooLong";
      case "Email", "Pattern" -> "malformed";
      default -> "outOfRange";
    };
  }

  private static String path(JacksonException e) {
    StringBuilder path = new StringBuilder();
    for (JacksonException.Reference step : e.getPath()) {
      if (step.getPropertyName() != null) {
        path.append(path.isEmpty() ? "" : ".").append(step.getPropertyName());
      } else if (step.getIndex() >= 0) {
        path.append('[').append(step.getIndex()).append(']');
      }
    }
    return path.toString();
  }

  /** The members a problem of ours adds to the standard ones. */
  static Map<String, Object> members(String code, List<?> fields, Map<String, Object> more) {
    Map<String, Object> members = new LinkedHashMap<>();
    members.put("code", code);
    members.put("fields", fields);
    members.putAll(more);
    return members;
  }

  /** Problems have no page of their own to point to. */
  static final URI TYPE = URI.create("about:blank");
}
