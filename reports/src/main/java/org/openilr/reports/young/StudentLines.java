package org.openilr.reports.young;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.openilr.reports.GridSheet.Behind;
import org.openilr.reports.LearnersBehind.Line;

/** The lines of a report that has a sheet on study programmes and one on T Levels, each with a part for each group of students and one for all. */
final class StudentLines {

  /** Number of the part that is on all groups; those before it have the places of {@link Student.Group}. */
  static final int ALL_GROUPS = Student.Group.values().length;

  private static final int SHEET = 1000;
  private static final int PART = 100;

  private final Line[][][] lines = new Line[2][ALL_GROUPS + 1][];

  /** Says what the lines of a part are called. */
  interface Titles {

    /**
     * The titles from top to bottom.
     *
     * @param part place of a group, or {@link #ALL_GROUPS}
     */
    List<String> of(boolean tLevel, int part);
  }

  /** @param groupTitle what the report calls a group */
  StudentLines(Function<Student.Group, String> groupTitle, Titles titles) {
    for (boolean tLevel : new boolean[] {false, true}) {
      for (int part = 0; part <= ALL_GROUPS; part++) {
        List<String> all = titles.of(tLevel, part);
        Line[] made = new Line[all.size()];
        for (int i = 0; i < made.length; i++) {
          Behind its = part(tLevel, part);
          made[i] = new Line(its.number() + i + 1, its.chapter(), sheetName(tLevel), its.number(),
              part == ALL_GROUPS ? "All groups" : groupTitle.apply(Student.Group.values()[part]), all.get(i));
        }
        lines[tLevel ? 1 : 0][part] = made;
      }
    }
  }

  static String sheetName(boolean tLevel) {
    return tLevel ? "T Levels" : "Study Programmes";
  }

  List<Line> all() {
    List<Line> all = new ArrayList<>();
    for (Line[][] sheet : lines) {
      for (Line[] part : sheet) {
        all.addAll(List.of(part));
      }
    }
    return all;
  }

  /** @param place from 0, as the titles are given */
  Line line(boolean tLevel, int part, int place) {
    return lines[tLevel ? 1 : 0][part][place];
  }

  /** Where the students of a line are. */
  Behind behind(boolean tLevel, int part, int place) {
    Line line = line(tLevel, part, place);
    return new Behind(line.chapter(), line.number(), 0);
  }

  /** Where the students of all lines of a part are. */
  static Behind part(boolean tLevel, int part) {
    int sheet = sheet(tLevel).number();
    return new Behind(sheet, sheet + (part + 1) * PART, 0);
  }

  /** Where all students of a sheet are. */
  static Behind sheet(boolean tLevel) {
    int number = tLevel ? SHEET : 0;
    return new Behind(number, number, 0);
  }
}
