package vn.vungxanh.surveillance.cases;

import static vn.vungxanh.foundation.imports.ColumnKind.CHOICE;
import static vn.vungxanh.foundation.imports.ColumnKind.DATE;
import static vn.vungxanh.foundation.imports.ColumnKind.ID;
import static vn.vungxanh.foundation.imports.ColumnKind.TEXT;

import java.util.ArrayList;
import java.util.List;
import vn.vungxanh.foundation.imports.Choice;
import vn.vungxanh.foundation.imports.FilledList;
import vn.vungxanh.foundation.imports.ImportColumn;

/** The columns of a line list and the names under which they arrive. */
final class CaseImportColumns {

    private CaseImportColumns() {}

    static List<ImportColumn> of(List<Disease> diseases) {
        var columns = new ArrayList<ImportColumn>();
        columns.add(ImportColumn.of("local_id", ID, "Mã ca bệnh", "Case id")
                .also("Mã", "Mã ca", "Mã số", "Mã BN", "Mã bệnh nhân", "Mã địa phương", "id", "case_id", "ID ca bệnh")
                .suchAs("VD-0001"));
        columns.add(ImportColumn.of("bn_code", ID, "Mã BN quốc gia", "National code")
                .also("BN", "Số BN", "Mã Bộ Y tế"));
        columns.addAll(ListedPersons.columns());
        columns.add(ImportColumn.of("disease", CHOICE, "Bệnh", "Disease")
                .also("Tên bệnh", "Chẩn đoán", "Diagnosis")
                .choosing(diseases.stream().map(CaseImportColumns::choice).toList())
                .orForAllRows());
        columns.add(ImportColumn.of("classification", CHOICE, "Phân loại ca bệnh", "Classification")
                .also("Phân loại", "Loại ca", "Case classification")
                .choosing(List.of(
                        Choice.of("SUSPECTED", "Nghi ngờ", "Suspected", "ca nghi ngờ", "nghi mắc", "suspect"),
                        Choice.of("PROBABLE", "Có thể", "Probable", "ca có thể"),
                        Choice.of(
                                "CONFIRMED", "Xác định", "Confirmed", "ca xác định", "dương tính", "khẳng định", "F0"),
                        Choice.of("DISCARDED", "Loại trừ", "Discarded", "ca loại trừ", "âm tính", "not a case")))
                .suchAs("Xác định"));
        columns.add(day(
                "onset", "Ngày khởi phát", "Onset date", "dt_onset", "Khởi phát", "Ngày có triệu chứng", "date_onset"));
        columns.add(day("sampled", "Ngày lấy mẫu", "Sample date", "Lấy mẫu", "Ngày xét nghiệm", "dt_sample"));
        columns.add(day(
                        "confirmed",
                        "Ngày khẳng định",
                        "Confirmation date",
                        "Ngày xác định",
                        "Ngày dương tính",
                        "Ngày có kết quả",
                        "Ngày công bố",
                        "dt_diag",
                        "Diagnosis date")
                .suchAs("12/05/2021"));
        columns.add(day("reported", "Ngày báo cáo", "Report date", "dt_report", "Báo cáo", "Ngày thông báo")
                .suchAs("12/05/2021"));
        columns.add(ImportColumn.of("symptoms", TEXT, "Triệu chứng", "Symptoms").also("Lâm sàng", "Biểu hiện"));
        columns.add(ImportColumn.of("severity", CHOICE, "Mức độ", "Severity")
                .also("Mức độ bệnh", "Tình trạng")
                .choosing(List.of(
                        Choice.of("NONE", "Không triệu chứng", "Asymptomatic", "none"),
                        Choice.of("MILD", "Nhẹ", "Mild"),
                        Choice.of("MODERATE", "Trung bình", "Moderate", "vừa"),
                        Choice.of("SEVERE", "Nặng", "Severe"),
                        Choice.of("CRITICAL", "Nguy kịch", "Critical", "rất nặng"))));
        columns.add(ImportColumn.of("source", CHOICE, "Nguồn phát hiện", "Where found")
                .also("Nguồn", "Nguồn lây", "Nơi phát hiện")
                .choosing(List.of(
                        Choice.of("COMMUNITY", "Cộng đồng", "Community", "ngoài cộng đồng"),
                        Choice.of("CONTACT", "Tiếp xúc", "Contact", "F1", "tiếp xúc gần"),
                        Choice.of("QUARANTINE", "Khu cách ly", "Quarantine", "cách ly", "cách ly tập trung"),
                        Choice.of("IMPORTED", "Nhập cảnh", "Imported", "xâm nhập"),
                        Choice.of("UNKNOWN", "Chưa rõ", "Unknown", "không rõ"))));
        columns.add(ImportColumn.of("facility", TEXT, "Cơ sở điều trị", "Treating facility")
                .also("Nơi điều trị", "Bệnh viện", "loc_hosp", "Hospital"));
        columns.add(ImportColumn.of("outcome", CHOICE, "Kết cục", "Outcome")
                .also("Kết quả điều trị")
                .choosing(List.of(
                        Choice.of("RECOVERED", "Khỏi", "Recovered", "khỏi bệnh", "ra viện", "xuất viện", "cured"),
                        Choice.of("DIED", "Tử vong", "Died", "dead", "chết", "death"),
                        Choice.of("ALIVE", "Đang điều trị", "Alive", "còn sống", "điều trị", "under treatment"))));
        columns.add(day(
                "outcome_on", "Ngày kết cục", "Outcome date", "Ngày ra viện", "Ngày tử vong", "Ngày khỏi", "dt_death"));
        columns.add(ImportColumn.of("note", TEXT, "Ghi chú", "Note"));
        columns.add(FilledList.RECORD);
        return columns;
    }

    private static ImportColumn day(String key, String vietnamese, String english, String... aliases) {
        return ImportColumn.of(key, DATE, vietnamese, english).also(aliases);
    }

    private static Choice choice(Disease disease) {
        return disease.code().equals(Disease.COVID_19)
                ? Choice.of(
                        disease.code(), disease.nameVi(), disease.nameEn(), "covid", "covid 19", "SARS-CoV-2", "ncov")
                : Choice.of(
                        disease.code(),
                        disease.nameVi(),
                        disease.nameEn().isEmpty() ? disease.nameVi() : disease.nameEn(),
                        disease.nameVi().replaceFirst("^Bệnh ", ""));
    }
}
