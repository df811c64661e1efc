package vn.vungxanh.surveillance.presence;

import static vn.vungxanh.foundation.imports.ColumnKind.CHOICE;
import static vn.vungxanh.foundation.imports.ColumnKind.DATE;
import static vn.vungxanh.foundation.imports.ColumnKind.TEXT;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import vn.vungxanh.foundation.imports.ImportColumn;
import vn.vungxanh.foundation.imports.MappedRow;
import vn.vungxanh.kernel.SearchKey;
import vn.vungxanh.surveillance.cases.ListedPersons;

/** The columns of a roster. */
final class RosterColumns {

    private RosterColumns() {}

    static List<ImportColumn> all(ImportWords words) {
        var columns = new ArrayList<ImportColumn>();
        columns.add(ImportColumn.of("group", TEXT, "Tên nhóm", "Name of the group")
                .also("Nhóm", "Tổ", "Chuyền", "Ca", "Lớp", "Phòng", "Chuyến xe", "Line", "Group", "Class")
                .mandatory()
                .orForAllRows()
                .suchAs("Chuyền 3"));
        columns.add(ImportColumn.of("group_kind", CHOICE, "Loại nhóm", "Kind of group")
                .also("Loại", "Kind")
                .choosing(words.choices(GroupKind.values(), GroupKind::messageKey))
                .mandatory()
                .orForAllRows());
        columns.add(ImportColumn.of("group_commune", TEXT, "Xã nơi nhóm hoạt động", "Commune of the group")
                .also("Xã của nhóm", "Xã nơi làm việc", "Nơi làm việc")
                .mandatory()
                .orForAllRows()
                .suchAs("Si Pa Phìn"));
        ListedPersons.columns().forEach(column -> columns.add(named(column)));
        columns.add(ImportColumn.of("from", DATE, "Từ ngày", "From")
                .also("Ngày bắt đầu", "Ngày vào")
                .mandatory()
                .orForAllRows()
                .suchAs("01/05/2021"));
        columns.add(ImportColumn.of("to", DATE, "Đến ngày", "To").also("Ngày kết thúc", "Ngày ra"));
        return columns;
    }

    private static ImportColumn named(ImportColumn column) {
        return column.key().equals("full_name") ? column.mandatory() : column;
    }

    /** The same person in words is the same person in each list of the office. */
    static String ref(MappedRow row) {
        var said = new TreeMap<String, String>();
        ListedPersons.columns().forEach(column -> {
            var text = row.text(column.key());
            if (text != null) {
                said.put(column.key(), SearchKey.of(text));
            }
        });
        return "roster:" + UUID.nameUUIDFromBytes(said.toString().getBytes(StandardCharsets.UTF_8));
    }
}
