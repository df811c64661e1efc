package vn.vungxanh.surveillance.cases.web;

import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.vungxanh.foundation.adminunits.Units;
import vn.vungxanh.platform.sheets.SheetColumn;
import vn.vungxanh.platform.sheets.SheetWriter;
import vn.vungxanh.platform.shell.Page;
import vn.vungxanh.surveillance.cases.CaseLine;

/** The lines on the screen as a sheet, with the columns of the screen and a watermark below. */
final class CaseWorkbook implements AutoCloseable {

    private final SheetWriter sheet;
    private final Set<CaseColumn> columns;
    private final Units units;
    private final Page page;
    private final String watermark;

    CaseWorkbook(OutputStream out, Set<CaseColumn> columns, Units units, Page page, String watermark) {
        var headings = new ArrayList<SheetColumn>();
        headings.add(SheetColumn.of(page.t("cases.column.code")).wide(16).keptAsText());
        headings.add(SheetColumn.of(page.t("cases.column.name")).wide(28).keptAsText());
        columns.forEach(column -> headings.add(SheetColumn.of(page.t(column.titleKey()))));
        this.sheet = SheetWriter.xlsx(out, page.t("cases.export.sheet"), headings);
        this.columns = columns;
        this.units = units;
        this.page = page;
        this.watermark = watermark;
    }

    void add(List<CaseLine> lines) {
        for (var line : lines) {
            var cells = new ArrayList<@Nullable Object>();
            cells.add(line.code());
            cells.add(line.name());
            for (var column : columns) {
                cells.add(cell(column, line));
            }
            sheet.row(cells);
        }
    }

    private @Nullable Object cell(CaseColumn column, CaseLine line) {
        return switch (column) {
            case BIRTH_YEAR -> line.birthYear();
            case ONSET -> line.onsetOn();
            case SAMPLED -> line.sampledOn();
            default -> column.of(line, units.get(line.unit()).name(), page);
        };
    }

    @Override
    public void close() {
        sheet.footer(List.of(watermark));
        sheet.close();
    }
}
