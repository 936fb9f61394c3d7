package io.kramek.shared.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import org.springframework.web.filter.OncePerRequestFilter;
import tools.jackson.databind.json.JsonMapper;

/**
 * Refuses bodies larger than anything a person or a well-meaning program sends: at once where the
 * size is announced, else as soon as too many bytes have come. Uploads have a limit of their own,
 * see {@code spring.servlet.multipart}.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class BodyLimit extends OncePerRequestFilter {

  /** As much as a body may hold. */
  static final DataSize MAXIMUM = DataSize.ofMegabytes(10);

  private static final String CODE = "contentTooLarge";

  private final ProblemTexts texts;
  private final JsonMapper json;

  BodyLimit(ProblemTexts texts, JsonMapper json) {
    this.texts = texts;
    this.json = json;
  }

  /** More bytes have come than allowed. */
  static final class BodyTooLarge extends IOException {

    private static final long serialVersionUID = 1L;

    /** Whether an exception was caused by too many bytes. */
    static boolean isCauseOf(Throwable e) {
      for (Throwable cause = e; cause != null; cause = cause.getCause()) {
        if (cause instanceof BodyTooLarge) {
          return true;
        }
      }
      return false;
    }
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (isUpload(request)) {
      chain.doFilter(request, response);
    } else if (request.getContentLengthLong() > MAXIMUM.toBytes()) {
      refuse(request, response);
    } else {
      chain.doFilter(new Counted(request), response);
    }
  }

  /** Where files are expected; anywhere else a multipart body is a body like any other. */
  private static boolean isUpload(HttpServletRequest request) {
    String type = request.getContentType();
    return type != null
        && type.startsWith(MediaType.MULTIPART_FORM_DATA_VALUE)
        && request.getRequestURI().equals("/api/imports");
  }

  private void refuse(HttpServletRequest request, HttpServletResponse response) throws IOException {
    HttpStatus status = HttpStatus.CONTENT_TOO_LARGE;
    response.setStatus(status.value());
    response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
    json.writeValue(
        response.getOutputStream(), texts.describe(status.value(), CODE, request.getLocale()));
  }

  private static final class Counted extends HttpServletRequestWrapper {

    private ServletInputStream stream;

    Counted(HttpServletRequest request) {
      super(request);
    }

    @Override
    public ServletInputStream getInputStream() throws IOException {
      if (stream == null) {
        stream = new CountedStream(super.getInputStream());
      }
      return stream;
    }

    @Override
    public BufferedReader getReader() throws IOException {
      String named = getCharacterEncoding();
      Charset charset = named == null ? StandardCharsets.UTF_8 : Charset.forName(named);
      return new BufferedReader(new InputStreamReader(getInputStream(), charset));
    }
  }

  private static final class CountedStream extends ServletInputStream {

    private final ServletInputStream stream;
    private long left = MAXIMUM.toBytes();

    CountedStream(ServletInputStream stream) {
      this.stream = stream;
    }

    @Override
    public int read() throws IOException {
      int read = stream.read();
      count(read < 0 ? 0 : 1);
      return read;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      int read = stream.read(bytes, offset, length);
      count(Math.max(read, 0));
      return read;
    }

    private void count(int read) throws IOException {
      left -= read;
      if (left < 0) {
        throw new BodyTooLarge();
      }
    }

    @Override
    public boolean isFinished() {
      return stream.isFinished();
    }

    @Override
    public boolean isReady() {
      return stream.isReady();
    }

    @Override
    public void setReadListener(ReadListener listener) {
      stream.setReadListener(listener);
    }

    @Override
    public void close() throws IOException {
      stream.close();
    }
  }
}
