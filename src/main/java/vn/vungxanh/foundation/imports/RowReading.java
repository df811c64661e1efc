package vn.vungxanh.foundation.imports;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.vungxanh.kernel.SearchKey;
import vn.vungxanh.platform.sheets.SheetCell;
import vn.vungxanh.platform.sheets.SheetDate;
import vn.vungxanh.platform.sheets.SheetRow;

/** From a row of cells to a mapped row, or to the reasons why not. */
final class RowReading {

    private static final int LONGEST_TEXT = 2_000;

    /** A row as it came, and what it means. {@code mapped} is complete only without problems. */
    record ReadRow(SheetRow sheet, MappedRow mapped, List<CellProblem> problems) {}

    private final Map<Integer, ImportColumn> columns = new TreeMap<>();
    private final List<ImportColumn> required;
    private final Map<String, Map<String, String>> choices = new HashMap<>();
    private final Map<String, String> constants = new HashMap<>();
    private final List<CellProblem> wrongConstants = new ArrayList<>();
    private final LocalDate today;

    RowReading(ImportKind kind, ImportJob job, LocalDate today) {
        this.today = today;
        Map<String, ImportColumn> byKey = new HashMap<>();
        for (var column : kind.columns()) {
            byKey.put(column.key(), column);
            Map<String, String> answers = new HashMap<>();
            for (var choice : column.choices()) {
                answers.putIfAbsent(SearchKey.of(choice.code()), choice.code());
                answers.putIfAbsent(SearchKey.of(choice.vietnamese()), choice.code());
                answers.putIfAbsent(SearchKey.of(choice.english()), choice.code());
                choice.aliases().forEach(alias -> answers.putIfAbsent(SearchKey.of(alias), choice.code()));
            }
            choices.put(column.key(), answers);
        }
        job.mapping().forEach((index, key) -> {
            var column = byKey.get(key);
            if (column != null) {
                columns.put(index, column);
            }
        });
        job.constants().forEach((key, text) -> {
            var column = byKey.get(key);
            var value = column == null ? null : value(SheetCell.text(text), column, wrongConstants);
            if (value != null) {
                constants.put(key, value);
            }
        });
        required = kind.columns().stream().filter(ImportColumn::required).toList();
    }

    ReadRow read(SheetRow row) {
        Map<String, String> values = new HashMap<>(constants);
        List<CellProblem> problems = new ArrayList<>(wrongConstants);
        columns.forEach((index, column) -> {
            var cell = row.cell(index);
            if (!cell.isBlank()) {
                var value = value(cell, column, problems);
                if (value != null) {
                    values.put(column.key(), value);
                }
            }
        });
        for (var column : required) {
            if (!values.containsKey(column.key())
                    && problems.stream().noneMatch(p -> column.key().equals(p.column()))) {
                problems.add(CellProblem.in(column.key(), "imports.problem.required"));
            }
        }
        return new ReadRow(row, new MappedRow(row.number(), values), problems);
    }

    private @Nullable String value(SheetCell cell, ImportColumn column, List<CellProblem> problems) {
        var text = cell.clean();
        if (cell.kind() == SheetCell.Kind.ERROR) {
            problems.add(CellProblem.in(column.key(), "imports.problem.cellError", text));
            return null;
        }
        var problem = switch (column.kind()) {
            case TEXT -> text.length() > LONGEST_TEXT ? "imports.problem.tooLong" : null;
            case ID ->
                cell.has(SheetCell.Note.LOST_DIGITS)
                        ? "imports.problem.lostDigits"
                        : text.length() > 100 ? "imports.problem.tooLong" : null;
            case DATE, DATE_OR_YEAR -> problemOfDate(text, column.kind());
            case INT -> integer(text) == null ? "imports.problem.integer" : null;
            case CHOICE -> choice(text, column) == null ? "imports.problem.choice" : null;
        };
        if (problem != null) {
            problems.add(CellProblem.in(column.key(), problem, shortened(text), answers(column)));
            return null;
        }
        return switch (column.kind()) {
            case TEXT, ID -> text;
            case DATE, DATE_OR_YEAR ->
                SheetDate.parse(text, today).map(RowReading::written).orElseThrow();
            case INT -> integer(text);
            case CHOICE -> choice(text, column);
        };
    }

    private @Nullable String problemOfDate(String text, ColumnKind kind) {
        var date = SheetDate.parse(text, today);
        if (date.isEmpty()) {
            return "imports.problem.date";
        }
        return kind == ColumnKind.DATE && date.get().isYearOnly() ? "imports.problem.yearOnly" : null;
    }

    private static String written(SheetDate date) {
        return date.day() == null ? Integer.toString(date.year()) : date.day().toString();
    }

    private static @Nullable String integer(String text) {
        try {
            return text.length() > 15 ? null : Integer.toString(new BigDecimal(text).intValueExact());
        } catch (ArithmeticException | NumberFormatException none) {
            return null;
        }
    }

    private @Nullable String choice(String text, ImportColumn column) {
        var answers = choices.get(column.key());
        return answers == null ? null : answers.get(SearchKey.of(text));
    }

    private static String answers(ImportColumn column) {
        return column.choices().stream()
                .limit(12)
                .map(Choice::vietnamese)
                .collect(java.util.stream.Collectors.joining(", "));
    }

    private static String shortened(String text) {
        return text.length() > 60 ? text.substring(0, 60) + "…" : text;
    }
}
