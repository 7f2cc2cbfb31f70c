package org.openilr.reports.write;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.zip.Deflater;
import org.dhatim.fastexcel.Position;
import org.dhatim.fastexcel.StyleSetter;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.openilr.reports.Column;
import org.openilr.reports.Column.Kind;
import org.openilr.reports.GridSheet;
import org.openilr.reports.ListSheet;
import org.openilr.reports.ReportDocument;
import org.openilr.reports.Sheet;

/** Writes a report as a workbook, row by row, so that memory does not grow with the rows. */
public final class XlsxFile {

  private static final String MONEY = "#,##0.00";
  private static final String FIVE_PLACES = "0.00000";
  private static final String DATE = "dd/mm/yyyy";
  private static final String FONT = "Arial";
  private static final String GREY = "BFBFBF";
  private static final String LIGHT_GREY = "F2F2F2";
  /** Rows that wait before they are written out. */
  private static final int FLUSHED = 500;

  private XlsxFile() {}

  /** @param out stays open */
  public static void write(ReportDocument document, OutputStream out) throws IOException {
    Path temporary = Files.createTempFile("openilr-", ".xlsx");
    try {
      try (OutputStream bytes = Files.newOutputStream(temporary); Workbook book = new Workbook(bytes, "Openilr", null)) {
        RepeatedTexts texts = new RepeatedTexts();
        // A third larger than at the best level, in a third of the time.
        book.setCompressionLevel(Deflater.BEST_SPEED);
        for (Sheet sheet : document.sheets()) {
          try (Worksheet worksheet = book.newWorksheet(sheet.name())) {
            worksheet.header("OFFICIAL-SENSITIVE", Position.CENTER);
            if (sheet instanceof ListSheet list) {
              list(list, worksheet, texts);
            } else if (sheet instanceof GridSheet grid) {
              grid(grid, worksheet);
            }
          }
        }
      }
      WorkbookTime.set(temporary, document.context().submitted(), out);
    } finally {
      Files.delete(temporary);
    }
  }

  private static void grid(GridSheet grid, Worksheet sheet) {
    int columns = grid.rows().stream().mapToInt(row -> row.first() + row.cells().size()).max().orElse(1);
    for (int i = 0; i < columns; i++) {
      sheet.width(i, grid.widths().get(Math.min(i, grid.widths().size() - 1)));
    }
    if (grid.frozen() > 0) {
      sheet.freezePane(0, grid.frozen());
    }
    for (int row = 0; row < grid.rows().size(); row++) {
      GridSheet.Row line = grid.rows().get(row);
      for (int i = 0; i < line.cells().size(); i++) {
        GridSheet.Cell cell = line.cells().get(i);
        put(sheet, row, line.first() + i, cell.value());
        style(sheet.style(row, line.first() + i), line.style(), cell);
      }
    }
  }

  private static void style(StyleSetter style, GridSheet.Style row, GridSheet.Cell cell) {
    // Cell by cell: the library keeps a default font for all workbooks of the program, those of others as well.
    style.fontName(FONT).fontSize(10);
    switch (row) {
      case TITLE -> style.bold().fontSize(14);
      case HEAD, FOOT -> style.bold();
      case PART, PART_TOTAL -> style.bold().fontSize(13).fillColor(GREY);
      case HEADINGS, TOTAL -> style.bold().fontSize(11).fillColor(LIGHT_GREY);
      case SUBTOTAL -> style.bold().fontSize(11);
      default -> { }
    }
    if (cell.italic()) {
      style.italic();
    }
    if (cell.kind() == Kind.MONEY && cell.value() instanceof BigDecimal) {
      style.format(MONEY);
    } else if (cell.kind() == Kind.FIVE_PLACES) {
      style.format(FIVE_PLACES);
    } else if (cell.value() instanceof LocalDate) {
      style.format(DATE);
    }
    style.set();
  }

  private static void put(Worksheet sheet, int row, int column, Object value) {
    if (value instanceof Number number) {
      sheet.value(row, column, number);
    } else if (value instanceof LocalDate day) {
      sheet.value(row, column, day);
    } else if (value != null) {
      sheet.inlineString(row, column, value.toString());
    }
  }

  private static void list(ListSheet list, Worksheet sheet, RepeatedTexts texts) throws IOException {
    List<? extends Column<?>> columns = list.columns();
    sheet.freezePane(0, 1);
    for (int i = 0; i < columns.size(); i++) {
      sheet.width(i, Math.min(40, Math.max(12, columns.get(i).heading().length() + 2)));
      sheet.inlineString(0, i, columns.get(i).heading());
      sheet.style(0, i).bold().fillColor(LIGHT_GREY).set();
    }
    int[] row = {1};
    int[] flushed = {1};
    LineCells line = new LineCells();
    list.each((bytes, from, end) -> {
      line.start(bytes, from, end);
      for (int i = 0; line.next(); i++) {
        if (!line.isEmpty()) {
          put(sheet, row[0], i, line, columns.get(i).kind(), texts);
        }
      }
      row[0]++;
      if (row[0] % FLUSHED == 0) {
        format(sheet, columns, flushed[0], row[0]);
        flushed[0] = row[0];
        sheet.flush();
      }
      return true;
    });
    format(sheet, columns, flushed[0], row[0]);
  }

  private static void put(Worksheet sheet, int row, int column, LineCells cell, Kind kind, RepeatedTexts texts) {
    if (kind.isFigure()) {
      sheet.value(row, column, cell.figure());
    } else if (kind == Kind.DATE) {
      sheet.value(row, column, cell.day());
    } else {
      String repeated = texts.of(cell);
      if (repeated != null) {
        sheet.value(row, column, repeated);
      } else {
        sheet.inlineString(row, column, cell.text());
      }
    }
  }

  /** Formats rows up to the one before {@code end} column by column, which costs far less than cell by cell. */
  private static void format(Worksheet sheet, List<? extends Column<?>> columns, int first, int end) {
    for (int i = 0; first < end && i < columns.size(); i++) {
      String format = switch (columns.get(i).kind()) {
        case MONEY -> MONEY;
        case FIVE_PLACES, MONEY_FIVE_PLACES -> FIVE_PLACES;
        case DATE -> DATE;
        default -> null;
      };
      if (format != null) {
        sheet.range(first, i, end - 1, i).style().format(format).set();
      }
    }
  }
}
