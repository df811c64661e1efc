package vn.vungxanh.insight.mobility;

import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.imports.ColumnKind;
import vn.vungxanh.foundation.imports.ImportColumn;
import vn.vungxanh.foundation.imports.ImportKind;
import vn.vungxanh.foundation.imports.MappedRow;
import vn.vungxanh.foundation.imports.RowOutcome;

/** An operator's list of how many subscribers went from one unit to another on a day. */
@Component
class FlowImport implements ImportKind {

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
    public List<String> notices(Scope scope, Set<String> mappedColumns) {
        return List.of("mobility.import.notice");
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

    /** It holds the figures of small cells. */
    @Override
    public boolean keepsFile() {
        return false;
    }

    @Override
    public List<RowOutcome> check(Scope scope, List<MappedRow> rows) {
        return outcomes(
                reports.checkFlows(scope, rows.stream().map(ReportColumns::sent).toList()));
    }

    @Override
    public List<RowOutcome> store(Scope scope, List<MappedRow> rows) {
        return outcomes(
                reports.takeFlows(scope, rows.stream().map(ReportColumns::sent).toList()));
    }

    private static List<RowOutcome> outcomes(List<MobilityReports.Taken> taken) {
        return taken.stream().map(MobilityReports.Taken::outcome).toList();
    }
}
