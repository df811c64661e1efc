package vn.vungxanh.surveillance.tracing;

import static vn.vungxanh.foundation.imports.ColumnKind.CHOICE;
import static vn.vungxanh.foundation.imports.ColumnKind.DATE;
import static vn.vungxanh.foundation.imports.ColumnKind.ID;
import static vn.vungxanh.foundation.imports.ColumnKind.INT;
import static vn.vungxanh.foundation.imports.ColumnKind.TEXT;

import java.util.ArrayList;
import java.util.List;
import vn.vungxanh.foundation.imports.Choice;
import vn.vungxanh.foundation.imports.FilledList;
import vn.vungxanh.foundation.imports.ImportColumn;
import vn.vungxanh.surveillance.cases.ListedPersons;

/** The columns of a list of contacts and the names under which they arrive. */
final class ContactImportColumns {

    private static final List<Choice> YES_NO =
            List.of(Choice.of("YES", "Có", "Yes", "x", "1", "true"), Choice.of("NO", "Không", "No", "0", "false"));

    private ContactImportColumns() {}

    static List<ImportColumn> all() {
        var columns = new ArrayList<ImportColumn>();
        columns.add(ImportColumn.of("from", ID, "Mã ca bệnh", "Case id")
                .also("F0", "Mã F0", "Tiếp xúc với", "Tiếp xúc với ca", "Mã ca", "BN", "Ca chỉ điểm", "Source case")
                .mandatory()
                .suchAs("VD-0001"));
        columns.add(
                ImportColumn.of("to", ID, "Mã người tiếp xúc", "Contact id").also("Mã F1", "Mã tiếp xúc", "contact"));
        columns.addAll(ListedPersons.columns());
        columns.add(ImportColumn.of("exposed_on", DATE, "Ngày tiếp xúc", "Date of exposure")
                .also("Ngày tiếp xúc cuối", "Ngày tiếp xúc lần cuối", "Ngày tiếp xúc cuối cùng", "Exposure date")
                .suchAs("10/05/2021"));
        columns.add(ImportColumn.of("setting", TEXT, "Nơi tiếp xúc", "Setting")
                .also("Hoàn cảnh tiếp xúc", "Loại tiếp xúc", "exposure", "Quan hệ", "Mối quan hệ")
                .suchAs("Gia đình"));
        columns.add(ImportColumn.of("distance", TEXT, "Khoảng cách (m)", "Distance (m)")
                .also("Khoảng cách"));
        columns.add(ImportColumn.of("minutes", INT, "Thời gian (phút)", "Duration (min)")
                .also("Thời gian tiếp xúc"));
        columns.add(yesNo("closed_space", "Không gian kín", "Closed space"));
        columns.add(yesNo("contact_masked", "Người tiếp xúc đeo khẩu trang", "Contact masked"));
        columns.add(yesNo("case_masked", "Ca bệnh đeo khẩu trang", "Case masked"));
        columns.add(ImportColumn.of("level", CHOICE, "Cấp", "Level")
                .also("Loại F", "F")
                .choosing(List.of(Choice.of("1", "F1", "F1"), Choice.of("2", "F2", "F2"), Choice.of("3", "F3", "F3")))
                .suchAs("F1"));
        columns.add(FilledList.RECORD);
        return columns;
    }

    private static ImportColumn yesNo(String key, String vietnamese, String english) {
        return ImportColumn.of(key, CHOICE, vietnamese, english).choosing(YES_NO);
    }
}
