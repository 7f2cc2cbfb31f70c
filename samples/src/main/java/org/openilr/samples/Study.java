package org.openilr.samples;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * How learners of a kind differ from the kind's learner: a line of studies.csv.
 *
 * @param kind a kind of learner, as examples name it
 * @param share of the usual mix; what the shares of a year's kinds come to is the whole
 * @param youngest least age on 1 August of the first year of study
 * @param oldest most
 * @param leastDays least planned days; 0 where the kind's dates stay as they are
 * @param mostDays most
 * @param yearsBack how many years before the year of the return learners may have started
 * @param varied position of the delivery that studies one of the aims, from 0; -1 for none
 * @param aims aims that it may study, all in the sample reference data
 * @param further aims that may be studied besides, on deliveries like it
 * @param mostFurther how many of them
 */
record Study(String kind, int share, int youngest, int oldest, int leastDays, int mostDays, int yearsBack, int varied, List<String> aims,
    List<String> further, int mostFurther) {

  /** All studies, in the order of the file. */
  static final List<Study> ALL = read();

  private static List<Study> read() {
    try (BufferedReader lines = new BufferedReader(
        new InputStreamReader(Study.class.getResourceAsStream("/samples/studies.csv"), StandardCharsets.UTF_8))) {
      return lines.lines().skip(1).map(Study::of).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Study of(String line) {
    String[] cells = line.split(";", -1);
    return new Study(cells[0], number(cells[1]), number(cells[2]), number(cells[3]), number(cells[4]), number(cells[5]), number(cells[6]),
        number(cells[7]), words(cells[8]), words(cells[9]), number(cells[10]));
  }

  private static int number(String cell) {
    return Integer.parseInt(cell);
  }

  private static List<String> words(String cell) {
    return cell.isEmpty() ? List.of() : List.of(cell.split(" "));
  }
}
