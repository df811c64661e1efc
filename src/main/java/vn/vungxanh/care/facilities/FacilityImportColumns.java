package vn.vungxanh.care.facilities;

import static vn.vungxanh.foundation.imports.ColumnKind.CHOICE;
import static vn.vungxanh.foundation.imports.ColumnKind.DATE;
import static vn.vungxanh.foundation.imports.ColumnKind.ID;
import static vn.vungxanh.foundation.imports.ColumnKind.INT;
import static vn.vungxanh.foundation.imports.ColumnKind.TEXT;

import java.util.List;
import vn.vungxanh.foundation.imports.Choice;
import vn.vungxanh.foundation.imports.ImportColumn;

/** The columns of {@link FacilityImport}. */
final class FacilityImportColumns {

    private FacilityImportColumns() {}

    static List<ImportColumn> all() {
        return List.of(
                ImportColumn.of("code", ID, "Mã cơ sở", "Code")
                        .also("Mã", "Facility code")
                        .mandatory()
                        .suchAs("BVDC-DBP"),
                ImportColumn.of("name", TEXT, "Tên cơ sở", "Name")
                        .also("Cơ sở", "Bệnh viện", "Facility")
                        .mandatory()
                        .suchAs("Bệnh viện dã chiến Điện Biên Phủ"),
                ImportColumn.of("kind", CHOICE, "Loại", "Kind")
                        .also("Loại cơ sở")
                        .choosing(List.of(
                                Choice.of("HOSPITAL", "Bệnh viện", "Hospital"),
                                Choice.of("FIELD_HOSPITAL", "Bệnh viện dã chiến", "Field hospital"),
                                Choice.of("ICU_CENTRE", "Trung tâm hồi sức", "ICU centre"),
                                Choice.of("MOBILE_STATION", "Trạm y tế lưu động", "Mobile station"),
                                Choice.of("HOME_CARE", "Điều trị tại nhà", "Home care")))
                        .orForAllRows()
                        .suchAs("Bệnh viện dã chiến"),
                ImportColumn.of("unit", TEXT, "Đơn vị hành chính", "Unit")
                        .also("Địa bàn", "Xã, huyện", "Huyện")
                        .mandatory()
                        .suchAs("Thành phố Điện Biên Phủ"),
                ImportColumn.of("tier", INT, "Tầng", "Tier").suchAs("1"),
                ImportColumn.of("ordinary", INT, "Giường thường", "Ordinary beds")
                        .also("Số giường", "Giường")
                        .suchAs("250"),
                ImportColumn.of("oxygen", INT, "Giường ô xy", "Oxygen beds")
                        .also("Giường oxy")
                        .suchAs("40"),
                ImportColumn.of("icu", INT, "Giường hồi sức", "ICU beds")
                        .also("Giường ICU", "ICU")
                        .suchAs("10"),
                ImportColumn.of("ventilators", INT, "Máy thở", "Ventilators").suchAs("6"),
                ImportColumn.of("oxygenLpm", INT, "Ô xy (lít/phút)", "Oxygen (L/min)")
                        .suchAs("800"),
                ImportColumn.of("latitude", TEXT, "Vĩ độ", "Latitude").suchAs("21,3914"),
                ImportColumn.of("longitude", TEXT, "Kinh độ", "Longitude").suchAs("103,0169"),
                ImportColumn.of("from", DATE, "Từ ngày", "From")
                        .also("Ngày mở", "Ngày")
                        .suchAs("07/05/2021"));
    }
}
