package vn.vungxanh.insight.mobility;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.imports.ColumnKind;
import vn.vungxanh.foundation.imports.ImportColumn;

/** An operator's list of subscribers who stayed and who left home, by unit and day. */
@Component
class DayImport extends ReportImport {

    private final MobilityReports reports;
    private final ReportColumns columns;

    DayImport(MobilityReports reports, ReportColumns columns) {
        this.reports = reports;
        this.columns = columns;
    }

    @Override
    public String id() {
        return "mobility-days";
    }

    @Override
    public String titleKey() {
        return "mobility.import.days";
    }

    @Override
    public List<ImportColumn> columns() {
        return List.of(
                columns.day(),
                columns.operator(),
                ImportColumn.of("unit", ColumnKind.TEXT, "Đơn vị", "Unit")
                        .also("Xã", "Mã đơn vị", "Mã xã", "Tên đơn vị")
                        .mandatory()
                        .suchAs("03199"),
                ImportColumn.of("stationary", ColumnKind.INT, "Thuê bao đứng yên", "Stationary subscribers")
                        .also("Đứng yên", "Số thuê bao đứng yên")
                        .mandatory()
                        .suchAs("1250"),
                ImportColumn.of("away", ColumnKind.INT, "Thuê bao ra khỏi nhà", "Subscribers out of home")
                        .also("Ra khỏi nhà", "Số thuê bao ra khỏi nhà", "Out of home", "outOfHome")
                        .mandatory()
                        .suchAs("830"),
                ImportColumn.of("total", ColumnKind.INT, "Tổng thuê bao", "Subscribers in all")
                        .also("Tổng số thuê bao", "Thuê bao hoạt động")
                        .suchAs("2100"));
    }

    @Override
    List<MobilityReports.Taken> checked(Scope scope, List<SentRow> rows) {
        return reports.checkDays(scope, rows);
    }

    @Override
    List<MobilityReports.Taken> taken(Scope scope, List<SentRow> rows) {
        return reports.takeDays(scope, rows);
    }
}
