package vn.vungxanh.insight.mobility;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.imports.ColumnKind;
import vn.vungxanh.foundation.imports.ImportColumn;

/** An operator's list of how many subscribers went from one unit to another on a day. */
@Component
class FlowImport extends ReportImport {

    private final MobilityReports reports;
    private final ReportColumns columns;

    FlowImport(MobilityReports reports, ReportColumns columns) {
        this.reports = reports;
        this.columns = columns;
    }

    @Override
    public String id() {
        return "mobility-flows";
    }

    @Override
    public String titleKey() {
        return "mobility.import.flows";
    }

    @Override
    public List<ImportColumn> columns() {
        return List.of(
                columns.day(),
                columns.operator(),
                ImportColumn.of("from", ColumnKind.TEXT, "Từ đơn vị", "From unit")
                        .also("Nơi đi", "Từ", "Mã nơi đi")
                        .mandatory()
                        .suchAs("03199"),
                ImportColumn.of("to", ColumnKind.TEXT, "Đến đơn vị", "To unit")
                        .also("Nơi đến", "Đến", "Mã nơi đến")
                        .mandatory()
                        .suchAs("03127"),
                ImportColumn.of("subscribers", ColumnKind.INT, "Số thuê bao di chuyển", "Subscribers who moved")
                        .also("Số thuê bao", "Lượt", "Số lượng")
                        .mandatory()
                        .suchAs("64"));
    }

    @Override
    List<MobilityReports.Taken> checked(Scope scope, List<SentRow> rows) {
        return reports.checkFlows(scope, rows);
    }

    @Override
    List<MobilityReports.Taken> taken(Scope scope, List<SentRow> rows) {
        return reports.takeFlows(scope, rows);
    }
}
