package org.openilr.learners;

import com.fasterxml.aalto.UncheckedStreamException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import org.openilr.specification.Specification;
import org.openilr.specification.Year;

/**
 * Reads a return from its file, record by record, in the order of the file and in constant memory. For one thread at a time.
 *
 * <p>It is as tolerant as the department's service: values of learners that break their field definition are read and kept, since
 * that is a matter of rules, and so are missing or too many of them. It is as strict: what is not well-formed XML, in another
 * namespace, has elements that the year lacks or in another order, dates that do not exist or text for a number, or breaks the
 * schema in header, source files or provider, rejects the file. All such faults are gathered before the file is rejected, unless
 * it is not well formed, which ends the reading.
 *
 * <p>Records handed out before a fault was found must be dropped when {@link #next} throws.
 */
public final class ReturnReader implements AutoCloseable {

  private final FileName fileName;
  private final ReturnFile file;
  private final GuardedInput input;
  private final Limits limits;
  private final Faults faults;
  private RecordReader records;
  private Specification specification;
  private Layout message;
  private Header header;
  private SourceFiles sourceFiles;
  private LearningProvider provider;
  /** The place in Message of the element before; its start has just been read, and no more, when a record is pending. */
  private int last = Layout.NONE;
  private boolean pending;
  private boolean ended;
  private int line;

  private ReturnReader(Path path, ReturnFile file, Limits limits) {
    this.fileName = FileName.of(path);
    this.file = file;
    this.limits = limits;
    this.input = new GuardedInput(file.stream(), limits, file.isUtf8());
    this.faults = new Faults(limits.faults());
  }

  /** Opens a file within the usual limits; see {@link #open(Path, Limits)}. */
  public static ReturnReader open(Path file) throws IOException, RejectedFileException {
    return open(file, Limits.DEFAULT);
  }

  /**
   * Opens a file and reads what stands before its first learner.
   *
   * @param file XML, or a zip that holds just one XML file; the ending .zip tells which
   * @throws IOException when it cannot be read: there is none, it is a folder, no permission, the disk fails
   * @throws RejectedFileException when it is no return of a supported year; if only its header is faulty, with all faults of the
   *     whole file
   */
  public static ReturnReader open(Path file, Limits limits) throws IOException, RejectedFileException {
    ReturnReader reader = new ReturnReader(file, ReturnFile.open(file, limits), limits);
    try {
      reader.start();
      return reader;
    } catch (IOException | RejectedFileException | RuntimeException e) {
      reader.close();
      throw e;
    }
  }

  /** The file's name, whatever its form. */
  public FileName fileName() {
    return fileName;
  }

  /** The year, known by the namespace; the header says the same. */
  public Year year() {
    return specification.year();
  }

  public Header header() {
    return header;
  }

  /** The files that were merged into this one, in order; empty for a file that was not merged. */
  public List<SourceFile> sourceFiles() {
    return sourceFiles == null ? List.of() : sourceFiles.sourceFiles();
  }

  public LearningProvider learningProvider() {
    return provider;
  }

  /**
   * The next record.
   *
   * @return a {@link Learner} or, behind all of them, a {@link LearnerDestinationandProgression}; null at the end of the file
   * @throws RejectedFileException when there are faults, after the whole file was read for them
   */
  public Entity next() throws IOException, RejectedFileException {
    try {
      while (!ended) {
        Entity record = read();
        if (record != null && faults.none()) {
          return record;
        }
      }
    } catch (XMLStreamException | UncheckedStreamException e) {
      throw failure(e);
    }
    if (!faults.none()) {
      throw faults.rejection();
    }
    return null;
  }

  /** The line on which the record handed out last starts, from 1. */
  public int line() {
    return line;
  }

  /** Bytes of XML read so far, a buffer ahead of the record handed out last. */
  public long bytesRead() {
    return input.count();
  }

  /** Bytes of XML in all. */
  public long bytes() {
    return file.size();
  }

  @Override
  public void close() throws IOException {
    file.close();
  }

  private void start() throws IOException, RejectedFileException {
    try {
      records = new RecordReader(input, limits, faults, new FieldText());
      specification = records.start();
      message = Layout.of(specification);
      while (provider == null && !pending && !ended) {
        readPart();
      }
    } catch (XMLStreamException | UncheckedStreamException e) {
      throw failure(e);
    }
    if (!faults.none()) {
      next();
    }
  }

  /** Reads what stands before the learners, one entity at a time. */
  private void readPart() throws IOException, XMLStreamException, RejectedFileException {
    if (!advance()) {
      return;
    }
    Layout layout = message.children[last];
    if (layout.isRecordOfReturn()) {
      pending = true;
      return;
    }
    Entity part = records.read(layout);
    if (part instanceof Header read) {
      header = read;
    } else if (part instanceof SourceFiles read) {
      sourceFiles = read;
    } else if (part instanceof LearningProvider read) {
      provider = read;
    }
  }

  /** The next record, or null at the end of the file. */
  private Entity read() throws IOException, XMLStreamException, RejectedFileException {
    if (!pending && !advance()) {
      return null;
    }
    pending = false;
    input.startRecord();
    line = records.line();
    return records.read(message.children[last]);
  }

  private boolean advance() throws IOException, XMLStreamException, RejectedFileException {
    int found = records.next(message, last);
    if (found == Layout.NONE) {
      records.finish();
      file.verify();
      ended = true;
      return false;
    }
    last = found;
    return true;
  }

  /** The rejection that a failure of the parser amounts to; a failure to read is thrown as such. */
  private RejectedFileException failure(Exception failure) throws IOException, RejectedFileException {
    RejectedFileException rejection;
    try {
      rejection = RecordReader.rejection(failure, faults, records);
    } catch (IOException reading) {
      file.blame(reading);
      throw reading;
    }
    // Damage in a zip can look like faulty XML, and is the better explanation.
    file.verify();
    return rejection;
  }
}
