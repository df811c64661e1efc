package vn.vungxanh.foundation.imports;

import java.io.OutputStream;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import vn.vungxanh.platform.sheets.SheetColumn;
import vn.vungxanh.platform.sheets.WorkbookWriter;

/** The empty list to fill in: headings, drop-downs, a sample row that is never imported, and a sheet of instructions. */
@Component
public class TemplateSheet {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private final MessageSource words;

    TemplateSheet(MessageSource words) {
        this.words = words;
    }

    public void write(ImportKind kind, Locale locale, OutputStream out) {
        write(kind, List.of(kind.columns().stream().map(ImportColumn::example).toList()), locale, out);
    }

    /** The same list with the records that there are, to be completed and sent again. */
    public void write(ImportKind kind, Collection<FilledList.Filled> records, Locale locale, OutputStream out) {
        var rows = records.stream()
                .map(record -> kind.columns().stream()
                        .map(column -> cell(column, record, locale.getLanguage()))
                        .toList())
                .toList();
        write(kind, rows, locale, out);
    }

    private void write(ImportKind kind, List<List<String>> rows, Locale locale, OutputStream out) {
        var language = locale.getLanguage();
        try (var book = new WorkbookWriter(out)) {
            try (var list = book.sheet(
                    word("imports.template.list", locale),
                    kind.columns().stream()
                            .map(column -> written(column, language))
                            .toList())) {
                rows.forEach(list::row);
            }
            try (var advice = book.sheet(word("imports.template.instructions", locale), instructionColumns(locale))) {
                for (var column : kind.columns()) {
                    advice.row(List.of(
                            column.heading(language),
                            column.required() ? word("imports.template.yes", locale) : "",
                            word("imports.columnKind." + column.kind(), locale),
                            column.example(),
                            labels(column, language).stream().collect(Collectors.joining(", "))));
                }
                advice.row(List.of());
                word("imports.template.advice", locale).lines().forEach(line -> advice.row(List.of(line)));
            }
        }
    }

    private static String cell(ImportColumn column, FilledList.Filled record, String language) {
        if (column.key().equals(FilledList.RECORD.key())) {
            return record.record().toString();
        }
        var value = record.values().getOrDefault(column.key(), "");
        return switch (column.kind()) {
            case DATE, DATE_OR_YEAR -> value.length() == 10 ? DAY.format(LocalDate.parse(value)) : value;
            case CHOICE ->
                column.choices().stream()
                        .filter(choice -> choice.code().equals(value))
                        .map(choice -> "en".equals(language) ? choice.english() : choice.vietnamese())
                        .findFirst()
                        .orElse(value);
            case TEXT, INT, ID -> value;
        };
    }

    private static SheetColumn written(ImportColumn column, String language) {
        var sheetColumn = SheetColumn.of(column.heading(language) + (column.required() ? " (*)" : ""));
        var typed = column.kind() == ColumnKind.INT ? sheetColumn : sheetColumn.keptAsText();
        return column.choices().isEmpty() ? typed : typed.choosing(labels(column, language));
    }

    private static List<String> labels(ImportColumn column, String language) {
        return column.choices().stream()
                .map(choice -> "en".equals(language) ? choice.english() : choice.vietnamese())
                .toList();
    }

    private List<SheetColumn> instructionColumns(Locale locale) {
        return List.of(
                SheetColumn.of(word("imports.template.column", locale)).wide(28),
                SheetColumn.of(word("imports.template.required", locale)),
                SheetColumn.of(word("imports.template.form", locale)).wide(50),
                SheetColumn.of(word("imports.template.example", locale)).wide(24),
                SheetColumn.of(word("imports.template.choices", locale)).wide(80));
    }

    private String word(String key, Locale locale) {
        return words.getMessage(key, null, locale);
    }
}
