package vn.vungxanh.surveillance.machines;

import static vn.vungxanh.foundation.imports.ColumnKind.CHOICE;
import static vn.vungxanh.foundation.imports.ColumnKind.ID;
import static vn.vungxanh.foundation.imports.ColumnKind.TEXT;

import java.util.List;
import vn.vungxanh.foundation.imports.Choice;
import vn.vungxanh.foundation.imports.FilledList;
import vn.vungxanh.foundation.imports.ImportColumn;
import vn.vungxanh.surveillance.laboratories.Laboratory;

/** The headings under which machines write what the import asks for. */
final class ResultColumns {

    private ResultColumns() {}

    static List<ImportColumn> of(List<Laboratory> laboratories) {
        var places = laboratories.stream()
                .map(each -> Choice.of(each.id().toString(), each.name(), each.name(), each.code()))
                .toList();
        return List.of(
                ImportColumn.of("barcode", ID, "Mã ống", "Barcode")
                        .also(
                                "Mã vạch",
                                "Mã mẫu",
                                "Sample ID",
                                "Sample Name",
                                "Sample",
                                "Tube",
                                "Specimen ID",
                                "Mã ống mẫu")
                        .mandatory()
                        .suchAs("XN2100000001"),
                ImportColumn.of("result", TEXT, "Kết quả", "Result")
                        .also("KQ", "Interpretation", "Call", "Result Interpretation", "Kết luận", "Qualitative result")
                        .mandatory()
                        .suchAs("Âm tính"),
                ImportColumn.of("ct", TEXT, "Ct", "Ct value")
                        .also("Cq", "CT", "Giá trị Ct", "Ct N", "Ct ORF1ab")
                        .suchAs("23,4"),
                ImportColumn.of("resulted", TEXT, "Thời điểm có kết quả", "Result time")
                        .also(
                                "Ngày kết quả",
                                "Run end",
                                "Run date",
                                "Date",
                                "Finished",
                                "Thời gian",
                                "Ngày trả kết quả")
                        .suchAs("24/05/2021 05:40"),
                ImportColumn.of("run", TEXT, "Mã mẻ", "Run").also("Run ID", "Plate", "Mẻ chạy", "Experiment"),
                ImportColumn.of("laboratory", CHOICE, "Phòng xét nghiệm", "Laboratory")
                        .also("Lab", "PXN", "Đơn vị xét nghiệm")
                        .choosing(places)
                        .orForAllRows(),
                FilledList.RECORD);
    }
}
