package io.kramek.imports;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.Enumeration;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Keeps uploaded files in the database, where every node of the application can go on reading them;
 * no more than one part of a file is ever in memory.
 */
@Repository
class ImportFiles {

  private static final int PART = 1 << 18;

  private final JdbcClient jdbc;

  ImportFiles(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void store(ImportId id, InputStream bytes) throws IOException {
    byte[] part;
    for (int number = 0; (part = bytes.readNBytes(PART)).length > 0; number++) {
      jdbc.sql("insert into import_part (import_id, number, bytes) values (?, ?, ?)")
          .params(id.value(), number, part)
          .update();
    }
  }

  /** The file, its parts fetched as they are needed. */
  InputStream open(ImportId id) {
    return new SequenceInputStream(new Parts(id));
  }

  /** A file whose rows are stored is not kept: it is full of people's data. */
  void delete(ImportId id) {
    jdbc.sql("delete from import_part where import_id = ?").param(id.value()).update();
  }

  private final class Parts implements Enumeration<InputStream> {

    private final ImportId id;
    private int number;
    private Optional<byte[]> next;

    Parts(ImportId id) {
      this.id = id;
      this.next = part();
    }

    private Optional<byte[]> part() {
      return jdbc.sql("select bytes from import_part where import_id = ? and number = ?")
          .params(id.value(), number++)
          .query(byte[].class)
          .optional();
    }

    @Override
    public boolean hasMoreElements() {
      return next.isPresent();
    }

    @Override
    public InputStream nextElement() {
      byte[] part = next.orElseThrow(NoSuchElementException::new);
      next = part();
      return new ByteArrayInputStream(part);
    }
  }
}
