package io.kramek.imports.web;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.kramek.imports.ImportId;
import io.kramek.imports.Imports;
import io.kramek.imports.Imports.Rejection;
import io.kramek.shared.Paged;
import io.kramek.shared.Problem;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Files in, accounts of their rows out. */
@RestController
@RequestMapping("/api/imports")
class ImportController {

  private static final String BYTE_ORDER_MARK = "\uFEFF";
  private static final int LONGEST_NAME = 200;

  private final Imports imports;

  ImportController(Imports imports) {
    this.imports = imports;
  }

  @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  @ResponseStatus(HttpStatus.CREATED)
  Imports.ImportView upload(
      @RequestPart("file") MultipartFile file,
      @RequestHeader(name = "Idempotency-Key", required = false) String key) {
    return imports.get(imports.upload(fileName(file), file, key));
  }

  private static String fileName(MultipartFile file) {
    String name = file.getOriginalFilename() == null ? "" : file.getOriginalFilename().strip();
    if (name.length() > LONGEST_NAME) {
      throw Problem.invalid(new Problem.Field("file", "tooLong"));
    }
    return name.isEmpty() ? "import.csv" : name;
  }

  @GetMapping
  Paged<Imports.ImportSummary> find(
      @RequestParam(defaultValue = "0") int page, @RequestParam(defaultValue = "50") int size) {
    return imports.find(new Paged.Request(page, size));
  }

  @GetMapping("/{id}")
  Imports.ImportView get(@PathVariable UUID id) {
    return imports.get(new ImportId(id));
  }

  @PatchMapping("/{id}")
  Imports.ImportView correct(@PathVariable UUID id, @RequestBody Imports.Correction correction) {
    return imports.correct(new ImportId(id), correction);
  }

  @PostMapping("/{id}/dry-run")
  @ResponseStatus(HttpStatus.ACCEPTED)
  Imports.ImportView check(@PathVariable UUID id) {
    return imports.check(new ImportId(id));
  }

  @PutMapping("/{id}/settlements")
  Imports.ImportView settle(
      @PathVariable UUID id, @RequestBody List<Imports.Settlement> settlements) {
    return imports.settle(new ImportId(id), settlements);
  }

  @PostMapping("/{id}/run")
  @ResponseStatus(HttpStatus.ACCEPTED)
  Imports.ImportView run(@PathVariable UUID id) {
    return imports.run(new ImportId(id));
  }

  /** Written row by row, in the separator the file came with, so that the same programs open it. */
  @GetMapping("/{id}/rejections.csv")
  void rejections(@PathVariable UUID id, HttpServletResponse response) throws IOException {
    Imports.ImportView at = imports.get(new ImportId(id));
    String name = at.fileName().replaceFirst("\\.[^.]*$", "") + "-rejections.csv";
    response.setContentType("text/csv;charset=UTF-8");
    response.setHeader(
        HttpHeaders.CONTENT_DISPOSITION,
        ContentDisposition.attachment().filename(name, StandardCharsets.UTF_8).build().toString());
    Writer text = new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8);
    text.write(BYTE_ORDER_MARK);
    try (CsvWriter csv = CsvWriter.builder().fieldSeparator(separator(at)).build(text)) {
      csv.writeRecord("line", "field", "value", "reason", "suggestion");
      imports.rejections(new ImportId(id), rejection -> csv.writeRecord(cells(rejection)));
    }
  }

  /** What came in columns of blanks is told with commas: texts have blanks in them. */
  private static char separator(Imports.ImportView at) {
    return at.separator().isBlank() && !at.separator().equals("\t")
        ? ','
        : at.separator().charAt(0);
  }

  private static List<String> cells(Rejection rejection) {
    return Stream.of(
            String.valueOf(rejection.line()),
            rejection.field(),
            rejection.value(),
            rejection.message(),
            rejection.suggestion())
        .map(ImportController::harmless)
        .toList();
  }

  /** A cell that begins like a formula would be calculated by whoever opens the file. */
  private static String harmless(String cell) {
    boolean formula = cell != null && !cell.isEmpty() && "=+-@\t\r".indexOf(cell.charAt(0)) >= 0;
    return formula ? "'" + cell : cell;
  }
}
