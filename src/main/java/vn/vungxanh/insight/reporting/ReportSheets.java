package vn.vungxanh.insight.reporting;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import vn.vungxanh.insight.templates.Written;
import vn.vungxanh.platform.sheets.SheetColumn;
import vn.vungxanh.platform.sheets.SheetWriter;
import vn.vungxanh.platform.sheets.WorkbookWriter;

/** A report as a workbook: its text line by line, every figure with its origin, every check. */
@Component
class ReportSheets {

    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

    private final ReportCatalogue names;
    private final MessageSource messages;

    ReportSheets(ReportCatalogue names, MessageSource messages) {
        this.names = names;
        this.messages = messages;
    }

    byte[] of(DailyReport report) {
        var bytes = new ByteArrayOutputStream();
        try (var workbook = new WorkbookWriter(bytes)) {
            try (var sheet =
                    workbook.sheet("Báo cáo", List.of(SheetColumn.of("Nội dung").wide(120)))) {
                text(report, sheet);
            }
            try (var sheet = workbook.sheet(
                    "Số liệu", columns("Mã", "Số liệu", "Giá trị", "Đơn vị tính", "Tính đến", "Nguồn", "Cách tính"))) {
                figures(report, sheet);
            }
            try (var sheet = workbook.sheet("Kiểm tra", columns("Kiểm tra", "Kết quả", "So sánh"))) {
                report.checks()
                        .forEach(check -> sheet.row(List.of(
                                said(check.key()), said("reporting.outcome." + check.outcome()), check.compared())));
            }
            if (!report.correction().isEmpty()) {
                try (var sheet = workbook.sheet(
                        "Đính chính", columns("Mã", "Số liệu", "Đã báo", "Nay là", "Chênh lệch", "Báo cáo"))) {
                    report.correction()
                            .lines()
                            .forEach(line -> sheet.row(List.of(
                                    line.figure(),
                                    line.name(),
                                    line.before(),
                                    line.value(),
                                    line.change(),
                                    report.correction().reference())));
                }
            }
        }
        return bytes.toByteArray();
    }

    private static void text(DailyReport report, SheetWriter sheet) {
        var document = report.document();
        sheet.row(List.of(document.type()));
        sheet.row(List.of(document.subject()));
        ReportText.lines(document).forEach(line -> sheet.row(List.of(line)));
    }

    private void figures(DailyReport report, SheetWriter sheet) {
        report.figures()
                .forEach((id, figure) -> sheet.row(Arrays.asList(
                        id.value(),
                        names.name(id.value(), figure),
                        figure.value(),
                        said(figure.unit()),
                        Written.moment(figure.asOf()),
                        figure.source(),
                        said(figure.definition()))));
    }

    private String said(String key) {
        return String.valueOf(messages.getMessage(key, null, "", VIETNAMESE));
    }

    private static List<SheetColumn> columns(String... headings) {
        return Arrays.stream(headings).map(SheetColumn::of).toList();
    }
}
