package org.openilr.service.uploads;

import java.io.InputStream;
import org.openilr.service.submissions.Submission.Origin;

/**
 * A file on its way in.
 *
 * @param fileName as the sender has it, perhaps with folders before it; null or empty where no file was chosen
 * @param content read once; not closed
 * @param confirmed whether the sender confirms that the payments of an EAS statement were made and that evidence is held; of no account for an ILR return
 * @param submitWhenChecked whether an ILR return is to be submitted as soon as it is checked
 * @param corrects the submission that it is a corrected copy of; null for none
 */
public record SentFile(String fileName, InputStream content, Origin origin, boolean confirmed, boolean submitWhenChecked, Long corrects) {

  /** A file sent from the upload page. */
  static SentFile fromPage(String fileName, InputStream content, boolean confirmed) {
    return new SentFile(fileName, content, Origin.PAGE, confirmed, false, null);
  }
}
