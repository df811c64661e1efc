package vn.vungxanh.foundation.imports;

import java.io.OutputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import vn.vungxanh.platform.sheets.SheetColumn;
import vn.vungxanh.platform.sheets.SheetWriter;

/** The same sheet once more, with what is wrong beside each row, to be corrected and sent again. */
@Component
class ErrorSheet {

    private final OutcomeRepository outcomes;
    private final UploadFolder uploads;
    private final MessageSource words;

    ErrorSheet(OutcomeRepository outcomes, UploadFolder uploads, MessageSource words) {
        this.outcomes = outcomes;
        this.uploads = uploads;
        this.words = words;
    }

    void write(ImportJob job, ImportKind kind, Locale locale, OutputStream out) {
        var heading = words.getMessage("imports.errorColumn", null, locale);
        int width = job.headings().size();
        while (width > 0 && isErrorColumn(job.headings().get(width - 1), heading)) {
            width--;
        }
        List<SheetColumn> columns = new ArrayList<>();
        for (var name : job.headings().subList(0, width)) {
            columns.add(SheetColumn.of(name).keptAsText());
        }
        columns.add(SheetColumn.of(heading).wide(60));
        int own = width;
        try (var sheet = SheetWriter.xlsx(out, words.getMessage("imports.errorSheet", null, locale), columns)) {
            if (job.withheld() > 0) {
                wholeSheet(job, kind, locale, own, sheet);
            } else {
                outcomes.eachRejected(job.id(), row -> sheet.row(line(job, row.cells(), row.problems(), own, locale)));
            }
        }
    }

    private static boolean isErrorColumn(String name, String heading) {
        return name.equals(heading) || name.equals("Lỗi") || name.isBlank();
    }

    /** None was stored, so all have to come again. */
    private void wholeSheet(ImportJob job, ImportKind kind, Locale locale, int width, SheetWriter sheet) {
        Map<Integer, List<CellProblem>> problems = new HashMap<>();
        outcomes.eachRejected(job.id(), row -> problems.put(row.number(), row.problems()));
        try (var data = new DataRows(uploads.open(job), job, kind)) {
            data.forEachRemaining(row ->
                    sheet.row(line(job, row.texts(), problems.getOrDefault(row.number(), List.of()), width, locale)));
        }
    }

    private List<String> line(ImportJob job, List<String> cells, List<CellProblem> problems, int width, Locale locale) {
        List<String> line = new ArrayList<>(cells.subList(0, Math.min(width, cells.size())));
        while (line.size() < width) {
            line.add("");
        }
        line.add(
                problems.stream().map(problem -> sentence(job, problem, locale)).collect(Collectors.joining("; ")));
        return line;
    }

    private String sentence(ImportJob job, CellProblem problem, Locale locale) {
        var text = words.getMessage(problem.message(), problem.arguments().toArray(), locale);
        var heading = job.headingOf(problem.column());
        return heading == null ? text : heading + ": " + text;
    }
}
