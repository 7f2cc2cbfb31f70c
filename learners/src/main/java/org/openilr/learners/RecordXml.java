package org.openilr.learners;

import com.fasterxml.aalto.UncheckedStreamException;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import javax.xml.stream.XMLStreamException;
import org.openilr.specification.Year;

/**
 * One record sent by itself as ILR XML, for example {@code <Learner xmlns="ESFA/ILR/2020-21">…</Learner>}. It is read as tolerantly and as strictly as
 * {@link ReturnReader} reads the records of a return.
 *
 * @param year known by the namespace
 * @param record a {@link Learner} or a {@link LearnerDestinationandProgression}
 */
public record RecordXml(Year year, Entity record) {

  private static final int HEAD = 1024;

  /**
   * Reads a record.
   *
   * @param in to its end; closing it is left to the caller
   * @throws RejectedFileException when it is no such record of a supported year, with all faults
   * @throws IOException when it cannot be read
   */
  public static RecordXml read(InputStream in, Limits limits) throws IOException, RejectedFileException {
    InputStream buffered = new BufferedInputStream(in);
    buffered.mark(HEAD);
    byte[] head = buffered.readNBytes(HEAD);
    buffered.reset();
    Faults faults = new Faults(limits.faults());
    if (head.length == 0) {
      throw faults.stop(Fault.SCHEMA, null, "There is nothing to read.");
    }
    RecordReader records = null;
    try {
      records = new RecordReader(new GuardedInput(buffered, limits, ReturnFile.isUtf8(head)), limits, faults, new FieldText());
      Layout layout = records.startRecord();
      Entity record = records.read(layout);
      records.finish();
      if (!faults.none()) {
        throw faults.rejection();
      }
      return new RecordXml(records.specification().year(), record);
    } catch (XMLStreamException | UncheckedStreamException e) {
      throw RecordReader.rejection(e, faults, records);
    }
  }
}
