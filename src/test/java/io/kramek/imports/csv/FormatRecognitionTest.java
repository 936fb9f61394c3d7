package io.kramek.imports.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kramek.imports.csv.CsvFormat.DateStyle;
import io.kramek.imports.csv.CsvFormat.Encoding;
import io.kramek.imports.csv.CsvRows.Row;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ByteArrayResource;

class FormatRecognitionTest {

  private static final Charset WINDOWS_1250 = Charset.forName("windows-1250");

  @Test
  void aCzechSpreadsheetIsWindows1250WithSemicolonsCommasAndDottedDates() throws IOException {
    String text =
        "Zákazník;Cena;Od\nPekárna Žižkov;1 234,50;1. 3. 2017\nŘeznictví;99,90;28.2.2017\n";

    assertThat(recognise(text.getBytes(WINDOWS_1250)))
        .isEqualTo(new CsvFormat(Encoding.WINDOWS_1250, ';', ',', DateStyle.DOTTED));
    assertThat(recognise(text.getBytes(StandardCharsets.UTF_8)).encoding())
        .isEqualTo(Encoding.UTF_8);
  }

  @Test
  void anExportOfADatabaseHasCommasPointsAndIsoDates() throws IOException {
    assertThat(recognise("account,price,since\nAcme,1054.5,2017-03-01\n".getBytes(WINDOWS_1250)))
        .isEqualTo(new CsvFormat(Encoding.UTF_8, ',', '.', DateStyle.ISO));
  }

  @Test
  void aPolishFileWithTabsAndDashesIsUnderstood() throws IOException {
    assertThat(recognise("klient\tkwota\tdata\nŻabka\t1234,5\t13-02-2017\n".getBytes(WINDOWS_1250)))
        .isEqualTo(new CsvFormat(Encoding.WINDOWS_1250, '\t', ',', DateStyle.DASHED));
  }

  @Test
  void theDayOfASlashedDateComesFirstUnlessThatIsImpossible() throws IOException {
    assertThat(recognise("a,b\n1/2/2017,3/4/2017\n").dateStyle()).isEqualTo(DateStyle.SLASHED);
    assertThat(recognise("a,b\n1/2/2017,3/14/2017\n").dateStyle()).isEqualTo(DateStyle.AMERICAN);
  }

  @Test
  void columnsMayBeDrawnWithBlanksAndDatesWithDigits() throws IOException {
    assertThat(
            recognise(
                " id  date cds  value\r\n 01 19970101  1   11.77\r\n 02 19970112 5 77.00\r\n"))
        .isEqualTo(new CsvFormat(Encoding.UTF_8, ' ', '.', DateStyle.COMPACT));
    assertThat(recognise("full name\nJan Novák\nEva Malá\n").separator())
        .as("a name is no two columns")
        .isEqualTo(',');
    assertThat(recognise("first name here,note\nJan B. Novák,a\n").separator()).isEqualTo(',');
  }

  @Test
  void theSeparatorIsNotTakenFromTextWithinQuotes() throws IOException {
    assertThat(recognise("name;note\nAcme;\"one, two, three\"\nBeta;\"four, five\"\n").separator())
        .isEqualTo(';');
  }

  @Test
  void aLetterFarFromTheBeginningStillTellsTheEncoding() throws IOException {
    String text = "name,note\n" + "Acme,plain\n".repeat(50_000) + "Škoda,plain\n";

    assertThat(recognise(text.getBytes(WINDOWS_1250)).encoding()).isEqualTo(Encoding.WINDOWS_1250);
  }

  @Test
  void whatIsNoTextIsNotRecognised() throws IOException {
    assertThat(
            FormatRecognition.recognise(new ByteArrayResource(new byte[] {'P', 'K', 3, 4, 0, 0})))
        .isEmpty();
    assertThat(FormatRecognition.recognise(new ByteArrayResource(new byte[0]))).isEmpty();
  }

  @Test
  void theByteOrderMarkIsNoPartOfTheFirstColumn() throws IOException {
    byte[] bytes = "\uFEFFname,note\nŽofie,x\n".getBytes(StandardCharsets.UTF_8);

    try (CsvRows rows = new CsvRows(new ByteArrayInputStream(bytes), recognise(bytes))) {
      assertThat(rows.header()).containsExactly("name", "note");
      assertThat(rows.next()).isEqualTo(new Row(2, List.of("Žofie", "x")));
    }
  }

  @Test
  void linesAreCountedAsAnEditorCountsThem() throws IOException {
    try (CsvRows rows = rows("name,note\nAcme,\"first\nsecond\"\n\n,\nBeta,x\n")) {
      assertThat(rows.next(10))
          .containsExactly(
              new Row(2, List.of("Acme", "first\nsecond")), new Row(6, List.of("Beta", "x")));
      assertThat(rows.read()).isEqualTo(2);
    }
  }

  @Test
  void columnsWithoutANameOrWithTheSameNameCanStillBeToldApart() throws IOException {
    try (CsvRows rows = rows("name,,name\n1,2,3\n")) {
      assertThat(rows.header()).containsExactly("name", "#2", "name (2)");
    }
  }

  @Test
  void aQuoteThatIsNeverClosedIsToldWithItsLine() throws IOException {
    try (CsvRows rows = rows("name,note\nAcme,x\nBeta,\"open\nGamma,y\n")) {
      assertThat(rows.next().line()).isEqualTo(2);
      assertThatThrownBy(rows::next)
          .isInstanceOfSatisfying(MalformedCsv.class, e -> assertThat(e.line()).isEqualTo(3));
    }
  }

  private static CsvFormat recognise(String text) throws IOException {
    return recognise(text.getBytes(StandardCharsets.UTF_8));
  }

  private static CsvFormat recognise(byte[] bytes) throws IOException {
    return FormatRecognition.recognise(new ByteArrayResource(bytes)).orElseThrow();
  }

  private static CsvRows rows(String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return new CsvRows(
        new ByteArrayInputStream(bytes), new CsvFormat(Encoding.UTF_8, ',', '.', DateStyle.ISO));
  }
}
