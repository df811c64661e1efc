package vn.vungxanh.insight.statutory;

import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.vungxanh.platform.documents.DocumentPress;
import vn.vungxanh.platform.sheets.SheetColumn;
import vn.vungxanh.platform.sheets.WorkbookWriter;

/** Prints a form in every shape in which it leaves the unit. */
@Component
class FormPress {

    private final FormPaper paper;
    private final DocumentPress press;
    private final Exchange exchange;

    FormPress(FormPaper paper, DocumentPress press, Exchange exchange) {
        this.paper = paper;
        this.press = press;
        this.exchange = exchange;
    }

    Printed print(FilledForm filled, Form.@Nullable Sent sent, Instant asOf) {
        var document = paper.document(filled, sent, asOf);
        return new Printed(
                press.html(document),
                press.pdf(document),
                press.docx(document),
                workbook(filled),
                exchange.of(filled, sent));
    }

    String html(FilledForm filled, Instant asOf) {
        return press.html(paper.document(filled, null, asOf));
    }

    private static byte[] workbook(FilledForm filled) {
        var bytes = new ByteArrayOutputStream();
        try (var book = new WorkbookWriter(bytes)) {
            try (var sheet = book.sheet(
                    "Bieu",
                    List.of(
                            SheetColumn.of("Trường").wide(24),
                            SheetColumn.of("Nội dung").wide(40),
                            SheetColumn.of("Trả lời").wide(50).keptAsText(),
                            SheetColumn.of("Mã").keptAsText(),
                            SheetColumn.of("Nguồn").wide(18)))) {
                for (var field : filled.fields()) {
                    var cells = new ArrayList<@Nullable Object>();
                    cells.add(field.field().name());
                    cells.add(field.field().labelVi());
                    cells.add(field.words());
                    cells.add(field.code());
                    cells.add(field.words() == null ? "chưa ghi nhận" : field.recorded() ? "hồ sơ" : "nhập tay");
                    sheet.row(cells);
                }
            }
            for (var table : filled.tables()) {
                try (var sheet = book.sheet(
                        table.name(), table.head().stream().map(SheetColumn::of).toList())) {
                    for (var row : table.rows()) {
                        var cells = new ArrayList<@Nullable Object>();
                        for (var i = 0; i < row.size(); i++) {
                            cells.add(table.numeric().contains(i) ? Long.valueOf(row.get(i)) : row.get(i));
                        }
                        sheet.row(cells);
                    }
                }
            }
        }
        return bytes.toByteArray();
    }
}
