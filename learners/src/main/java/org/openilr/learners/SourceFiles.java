package org.openilr.learners;

import java.util.List;

/** The files that were merged into this one. */
public final class SourceFiles extends Entity {

  /** What the record can hold in any year, in the order of the file. */
  public static final EntityType<SourceFiles> TYPE = new EntityType<>("SourceFiles", SourceFiles.class, SourceFiles::new,
      "SourceFile");

  private static final int SOURCE_FILE = 0;

  private SourceFiles(Object[] values) {
    super(TYPE, values);
  }

  /** The SourceFile records, in file order; empty where there are none. */
  public List<SourceFile> sourceFiles() {
    return children(SOURCE_FILE);
  }
}
