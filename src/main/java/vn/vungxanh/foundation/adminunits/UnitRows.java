package vn.vungxanh.foundation.adminunits;

import static vn.vungxanh.foundation.adminunits.AdminunitsRule.BAD_DATE;
import static vn.vungxanh.foundation.adminunits.AdminunitsRule.BAD_NUMBER;
import static vn.vungxanh.foundation.adminunits.AdminunitsRule.ENDS_BEFORE_IT_BEGINS;
import static vn.vungxanh.foundation.adminunits.AdminunitsRule.MISSING_VALUE;
import static vn.vungxanh.foundation.adminunits.AdminunitsRule.UNKNOWN_LEVEL;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import vn.vungxanh.kernel.SearchKey;

/** Reads the CSV of a tree row by row and collects every problem instead of stopping at the first. */
final class UnitRows {

    private static final List<String> REQUIRED = List.of("code", "name", "level", "valid_from");
    private static final DateTimeFormatter VIETNAMESE =
            DateTimeFormatter.ofPattern("d/M/uuuu").withResolverStyle(ResolverStyle.STRICT);
    private static final Map<String, UnitLevel> LEVELS = Map.ofEntries(
            Map.entry("quoc gia", UnitLevel.COUNTRY),
            Map.entry("tinh", UnitLevel.PROVINCE),
            Map.entry("huyen", UnitLevel.DISTRICT),
            Map.entry("xa", UnitLevel.COMMUNE),
            Map.entry("phuong", UnitLevel.COMMUNE),
            Map.entry("thon", UnitLevel.HAMLET),
            Map.entry("ban", UnitLevel.HAMLET));

    private final List<UnitRow> rows = new ArrayList<>();
    private final List<RowProblem> problems = new ArrayList<>();

    UnitRows(String csv) {
        var text = csv.startsWith("\ufeff") ? csv.substring(1) : csv;
        var heading = text.lines().findFirst().orElse("");
        var delimiter = heading.contains("\t") ? '\t' : heading.contains(";") ? ';' : ',';
        var format = CSVFormat.RFC4180
                .builder()
                .setDelimiter(delimiter)
                .setHeader()
                .setSkipHeaderRecord(true)
                .setIgnoreHeaderCase(true)
                .setTrim(true)
                .setIgnoreEmptyLines(false)
                .get();
        try (var parser = format.parse(new StringReader(text))) {
            var missing = REQUIRED.stream()
                    .filter(column -> !parser.getHeaderMap().containsKey(column))
                    .toList();
            if (!missing.isEmpty()) {
                problem(1, String.join(", ", missing), AdminunitsRule.MISSING_COLUMN, String.join(", ", missing));
                return;
            }
            for (var record : parser) {
                if (record.stream().anyMatch(cell -> !cell.isBlank())) {
                    read(new Cells(record, (int) record.getRecordNumber() + 1));
                }
            }
        } catch (IOException | UncheckedIOException | IllegalArgumentException | IllegalStateException e) {
            problem(1, "", AdminunitsRule.NOT_A_TABLE);
        }
        if (rows.isEmpty() && problems.isEmpty()) {
            problem(1, "", AdminunitsRule.EMPTY_FILE);
        }
    }

    List<UnitRow> rows() {
        return rows;
    }

    List<RowProblem> problems() {
        return problems;
    }

    private void read(Cells cells) {
        var before = problems.size();
        var code = cells.required("code");
        var name = cells.required("name");
        var level = level(cells);
        var from = cells.date("valid_from", true);
        var to = cells.date("valid_to", false);
        var population = cells.number("population", 0, Integer.MAX_VALUE);
        var latitude = cells.number("lat", -90, 90);
        var longitude = cells.number("lon", -180, 180);
        if (from != null && to != null && to.isBefore(from)) {
            problem(cells.row, "valid_to", ENDS_BEFORE_IT_BEGINS);
        }
        if (population != null && population != Math.rint(population)) {
            problem(cells.row, "population", BAD_NUMBER, cells.get("population"));
        }
        if (problems.size() > before || level == null || from == null) {
            return;
        }
        var type = cells.get("type").isEmpty() ? PlaceWords.typeOf(name) : cells.get("type");
        var draft = new UnitDraft(code, name, level, type, from, to);
        draft.population = population == null ? null : population.intValue();
        draft.populationSource = population == null ? null : "import";
        draft.latitude = latitude;
        draft.longitude = longitude;
        var replaces = Arrays.stream(cells.get("replaces").split("[;,\\s]+"))
                .filter(each -> !each.isEmpty())
                .toList();
        rows.add(new UnitRow(cells.row, draft, cells.get("parent_code"), replaces));
    }

    private @Nullable UnitLevel level(Cells cells) {
        var word = cells.required("level");
        for (var level : UnitLevel.values()) {
            if (level.word().equalsIgnoreCase(word)) {
                return level;
            }
        }
        var level = LEVELS.get(SearchKey.of(word));
        if (level == null && !word.isEmpty()) {
            problem(cells.row, "level", UNKNOWN_LEVEL, word);
        }
        return level;
    }

    private void problem(int row, String column, AdminunitsRule rule, String... details) {
        problems.add(new RowProblem(row, column, rule, List.of(details)));
    }

    private final class Cells {

        private final CSVRecord record;
        private final int row;

        Cells(CSVRecord record, int row) {
            this.record = record;
            this.row = row;
        }

        String get(String column) {
            return record.isSet(column) ? SearchKey.nfc(record.get(column)) : "";
        }

        String required(String column) {
            var value = get(column);
            if (value.isEmpty()) {
                problem(row, column, MISSING_VALUE, column);
            }
            return value;
        }

        @Nullable
        LocalDate date(String column, boolean needed) {
            var value = needed ? required(column) : get(column);
            if (value.isEmpty()) {
                return null;
            }
            try {
                return value.contains("/") ? LocalDate.parse(value, VIETNAMESE) : LocalDate.parse(value);
            } catch (DateTimeException e) {
                problem(row, column, BAD_DATE, value);
                return null;
            }
        }

        @Nullable
        Double number(String column, double least, double most) {
            var value = get(column);
            if (value.isEmpty()) {
                return null;
            }
            try {
                var number = Double.parseDouble(value);
                if (number >= least && number <= most) {
                    return number;
                }
            } catch (NumberFormatException e) {
                // falls through to the problem below
            }
            problem(row, column, BAD_NUMBER, value);
            return null;
        }
    }
}
