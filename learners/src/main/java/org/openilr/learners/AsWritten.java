package org.openilr.learners;

/**
 * A value whose text in the file is not the usual way to write it, or is no value of its field at all. Kept so that it can be
 * reported, and written back as it came.
 *
 * @param text as it stood in the file
 * @param value what rules see: the trimmed text, the number, the date; null when the text is not a value of the field
 */
public record AsWritten(String text, Object value) {

  @Override
  public String toString() {
    return text;
  }
}
