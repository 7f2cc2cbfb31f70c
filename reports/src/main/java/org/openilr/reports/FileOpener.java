package org.openilr.reports;

import java.io.IOException;
import java.io.OutputStream;

/** Opens the files that reports are written to. */
@FunctionalInterface
public interface FileOpener {

  /** Opens a file, to be closed by who asked. */
  OutputStream open(String name) throws IOException;
}
