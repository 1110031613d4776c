package org.attune.service.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A series of scores read from CSV: a header with a {@code score} column, perhaps a {@code date}
 * column (ISO 8601), other columns being left out; one row for each score, oldest first.
 *
 * @param scores the scores, in the order of the file
 * @param dates their dates; empty when there is no such column
 */
record ScoreFile(List<Double> scores, List<LocalDate> dates) {

  private static final Pattern NUMBER =
      Pattern.compile("[+-]?(\\d+(\\.\\d*)?|\\.\\d+)([eE][+-]?\\d{1,3})?");

  /**
   * Reads a file.
   *
   * @throws BadInput naming the file and the line when something in it cannot be used
   */
  static ScoreFile read(Path file) {
    List<String> lines = InputFile.lines(file);
    int header = 0;
    while (header < lines.size() && lines.get(header).isBlank()) {
      header++;
    }
    if (header == lines.size()) {
      throw new BadInput(
          file + ": the file is empty; a header with a 'score' column was expected.");
    }
    List<String> columns =
        cells(lines.get(header)).stream().map(cell -> cell.toLowerCase(Locale.ROOT)).toList();
    int score = columns.indexOf("score");
    if (score < 0) {
      throw new BadInput(
          file
              + ": line "
              + (header + 1)
              + ": there is no 'score' column. Maybe the header is missing: score,date");
    }
    int date = columns.indexOf("date");
    List<Double> scores = new ArrayList<>();
    List<LocalDate> dates = new ArrayList<>();
    for (int i = header + 1; i < lines.size(); i++) {
      if (lines.get(i).isBlank()) {
        continue;
      }
      List<String> cells = cells(lines.get(i));
      scores.add(number(file, i + 1, cell(cells, score)));
      if (date >= 0) {
        dates.add(date(file, i + 1, cell(cells, date), dates));
      }
    }
    if (scores.isEmpty()) {
      throw new BadInput(file + ": there are no scores below the header.");
    }
    return new ScoreFile(List.copyOf(scores), List.copyOf(dates));
  }

  private static double number(Path file, int line, @Nullable String cell) {
    if (cell == null || !NUMBER.matcher(cell).matches()) {
      throw new BadInput(
          file + ": line " + line + ": 'score' must be a number with a decimal point, e.g. 37.5.");
    }
    double value = Double.parseDouble(cell);
    if (!Double.isFinite(value)) {
      throw new BadInput(file + ": line " + line + ": 'score' is out of range.");
    }
    return value;
  }

  private static LocalDate date(
      Path file, int line, @Nullable String cell, List<LocalDate> earlier) {
    LocalDate date;
    try {
      date = LocalDate.parse(cell == null ? "" : cell.length() > 10 ? cell.substring(0, 10) : cell);
    } catch (DateTimeParseException e) {
      throw new BadInput(
          file + ": line " + line + ": 'date' must be a date like 2026-03-16 (ISO 8601).");
    }
    if (!earlier.isEmpty() && date.isBefore(earlier.get(earlier.size() - 1))) {
      throw new BadInput(
          file
              + ": line "
              + line
              + ": the date is before the one above; oldest first was expected.");
    }
    return date;
  }

  private static @Nullable String cell(List<String> cells, int column) {
    return column < cells.size() ? cells.get(column) : null;
  }

  private static List<String> cells(String line) {
    List<String> cells = new ArrayList<>();
    StringBuilder cell = new StringBuilder();
    boolean quoted = false;
    for (char c : line.toCharArray()) {
      if (c == '"') {
        quoted = !quoted;
      } else if (c == ',' && !quoted) {
        cells.add(cell.toString().strip());
        cell.setLength(0);
      } else {
        cell.append(c);
      }
    }
    cells.add(cell.toString().strip());
    return cells;
  }
}
