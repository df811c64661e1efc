package vn.vungxanh.platform.sheets;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;
import vn.vungxanh.platform.sheets.SheetCell.Kind;
import vn.vungxanh.platform.sheets.SheetCell.Note;

/** Turns the typed cells of a workbook into text. */
final class XlsxCells {

    static final int MOST_COLUMNS = 500;
    /** Excel keeps fifteen digits; a longer whole number has zeros where digits were. */
    private static final BigDecimal SIXTEEN_DIGITS = BigDecimal.TEN.pow(15);

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final DateTimeFormatter DAY_AND_TIME = DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm");

    private final boolean from1904;
    private final Map<String, Boolean> dateFormats = new HashMap<>();

    XlsxCells(boolean from1904) {
        this.from1904 = from1904;
    }

    SheetRow row(Row row) {
        int last = row.getCellCount() - 1;
        while (last >= 0 && isBlank(row.getCell(last))) {
            last--;
        }
        SheetRule.TOO_MANY_COLUMNS.brokenIf(last >= MOST_COLUMNS, MOST_COLUMNS);
        List<SheetCell> cells = new ArrayList<>(last + 1);
        for (int i = 0; i <= last; i++) {
            cells.add(cell(row.getCell(i)));
        }
        return new SheetRow(row.getRowNum(), cells);
    }

    private static boolean isBlank(@Nullable Cell cell) {
        return cell == null
                || cell.getType() == CellType.EMPTY
                || (cell.getRawValue() == null && cell.getText() == null);
    }

    private SheetCell cell(@Nullable Cell cell) {
        if (cell == null || cell.getType() == CellType.EMPTY) {
            return SheetCell.BLANK;
        }
        Set<Note> notes = cell.getFormula() == null ? Set.of() : EnumSet.of(Note.FORMULA);
        if (cell.getType() == CellType.ERROR) {
            var raw = cell.getRawValue();
            return new SheetCell(raw == null ? "#N/A" : raw, Kind.ERROR, notes);
        }
        var value = cell.getValue();
        if (value instanceof BigDecimal number) {
            return number(number, cell, notes);
        }
        if (value instanceof Boolean truth) {
            return new SheetCell(truth ? "TRUE" : "FALSE", Kind.TEXT, notes);
        }
        var text = value instanceof String string ? string : cell.getRawValue();
        if (text == null || text.isEmpty()) {
            return SheetCell.BLANK;
        }
        return notes.isEmpty() ? SheetCell.text(CellText.unescape(text)) : formula(text, cell);
    }

    /** The value of a formula comes as text whatever its type. */
    private SheetCell formula(String text, Cell cell) {
        Set<Note> notes = EnumSet.of(Note.FORMULA);
        if (text.startsWith("#") && (text.endsWith("!") || text.endsWith("?") || text.endsWith("/A"))) {
            return new SheetCell(text, Kind.ERROR, notes);
        }
        try {
            return number(new BigDecimal(text), cell, notes);
        } catch (NumberFormatException itIsText) {
            return new SheetCell(CellText.unescape(text), Kind.TEXT, notes);
        }
    }

    private SheetCell number(BigDecimal number, Cell cell, Set<Note> notes) {
        if (isDate(cell)) {
            var at = ExcelDay.of(number.doubleValue(), from1904);
            if (at.isPresent()) {
                return new SheetCell(dateText(at.get()), Kind.DATE, notes);
            }
        }
        boolean whole = number.signum() == 0 || number.stripTrailingZeros().scale() <= 0;
        if (whole && number.abs().compareTo(SIXTEEN_DIGITS) >= 0) {
            Set<Note> more = EnumSet.of(Note.LOST_DIGITS);
            more.addAll(notes);
            return new SheetCell(
                    number.precision() > 40 ? number.toString() : number.toPlainString(), Kind.NUMBER, more);
        }
        // a third of 0.1 + 0.2 is stored as 0.30000000000000004: fifteen digits are what the sender typed
        var typed = whole ? number : number.round(new java.math.MathContext(15)).stripTrailingZeros();
        return new SheetCell(whole ? typed.toBigInteger().toString() : typed.toPlainString(), Kind.NUMBER, notes);
    }

    private boolean isDate(Cell cell) {
        var format = cell.getDataFormatString();
        var id = cell.getDataFormatId();
        if (format == null && id == null) {
            return false;
        }
        return dateFormats.computeIfAbsent(id + "|" + format, unknown -> ExcelDay.isDateFormat(id, format));
    }

    private static String dateText(LocalDateTime at) {
        return at.toLocalTime().equals(LocalTime.MIDNIGHT) ? DAY.format(at) : DAY_AND_TIME.format(at);
    }
}
