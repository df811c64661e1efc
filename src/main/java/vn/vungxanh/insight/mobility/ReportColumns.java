package vn.vungxanh.insight.mobility;

import org.springframework.stereotype.Component;
import vn.vungxanh.foundation.imports.Choice;
import vn.vungxanh.foundation.imports.ColumnKind;
import vn.vungxanh.foundation.imports.ImportColumn;
import vn.vungxanh.foundation.imports.MappedRow;

/** What the lists of operators have in common. */
@Component
class ReportColumns {

    private final Operators operators;

    ReportColumns(Operators operators) {
        this.operators = operators;
    }

    ImportColumn day() {
        return ImportColumn.of("day", ColumnKind.DATE, "Ngày", "Day")
                .also("Ngày số liệu", "Date")
                .mandatory()
                .suchAs("23/05/2021")
                .orForAllRows();
    }

    ImportColumn operator() {
        return ImportColumn.of("operator", ColumnKind.CHOICE, "Nhà mạng", "Operator")
                .also("Doanh nghiệp", "Mạng")
                .choosing(operators.all().stream()
                        .map(each -> Choice.of(
                                each.code(),
                                each.name(),
                                each.name(),
                                each.names().toArray(String[]::new)))
                        .toList())
                .mandatory()
                .suchAs("Viettel")
                .orForAllRows();
    }

    static SentRow sent(MappedRow row) {
        return row::text;
    }
}
