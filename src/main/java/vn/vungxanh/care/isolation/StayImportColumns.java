package vn.vungxanh.care.isolation;

import static vn.vungxanh.foundation.imports.ColumnKind.CHOICE;
import static vn.vungxanh.foundation.imports.ColumnKind.DATE;
import static vn.vungxanh.foundation.imports.ColumnKind.TEXT;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import vn.vungxanh.foundation.imports.Choice;
import vn.vungxanh.foundation.imports.FilledList;
import vn.vungxanh.foundation.imports.ImportColumn;
import vn.vungxanh.kernel.SearchKey;
import vn.vungxanh.surveillance.cases.ListedPersons;

/** The columns of a list of people isolated and the names under which they arrive. */
final class StayImportColumns {

    private static final Set<String> HOME = Set.of("nha", "tai nha", "home", "cach ly tai nha", "noi luu tru");

    private StayImportColumns() {}

    static boolean isHome(String place) {
        return HOME.contains(SearchKey.of(place));
    }

    static List<ImportColumn> all() {
        var columns = new ArrayList<ImportColumn>(ListedPersons.columns());
        columns.add(ImportColumn.of("site", TEXT, "Nơi cách ly", "Place")
                .also("Khu cách ly", "Mã khu", "Cơ sở cách ly", "Site")
                .suchAs("KCL-01"));
        columns.add(ImportColumn.of("subject", CHOICE, "Đối tượng", "Who")
                .also("Diện cách ly", "Phân loại", "F")
                .choosing(List.of(
                        Choice.of("F1", "F1", "F1"),
                        Choice.of("F2", "F2", "F2"),
                        Choice.of("ENTRANT", "Nhập cảnh", "Entrant", "Về từ vùng dịch", "Người nhập cảnh"))));
        columns.add(ImportColumn.of("exposed_on", DATE, "Ngày tiếp xúc cuối", "Last exposure")
                .also("Ngày tiếp xúc"));
        columns.add(ImportColumn.of("started_on", DATE, "Ngày bắt đầu cách ly", "Isolated since")
                .also("Ngày vào", "Ngày cách ly", "Bắt đầu", "Từ ngày")
                .mandatory()
                .suchAs("10/05/2021"));
        columns.add(
                ImportColumn.of("ended_on", DATE, "Ngày kết thúc", "Until").also("Ngày ra", "Kết thúc", "Đến ngày"));
        columns.add(ImportColumn.of("outcome", CHOICE, "Kết quả", "Outcome")
                .choosing(List.of(
                        Choice.of("COMPLETED", "Hoàn thành", "Completed", "Đủ ngày"),
                        Choice.of("MOVED", "Chuyển về nhà", "Moved", "Chuyển nơi khác"),
                        Choice.of("IN_HOSPITAL", "Chuyển viện", "To hospital", "Vào viện"),
                        Choice.of("ESCAPED", "Trốn", "Left without leave"))));
        columns.add(ImportColumn.of("from_site", CHOICE, "Từ khu tập trung tỉnh khác về", "From a site elsewhere")
                .choosing(List.of(Choice.of("YES", "Có", "Yes", "x", "1"), Choice.of("NO", "Không", "No", "0"))));
        columns.add(FilledList.RECORD);
        return columns;
    }
}
