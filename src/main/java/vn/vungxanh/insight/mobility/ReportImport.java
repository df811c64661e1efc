package vn.vungxanh.insight.mobility;

import java.util.List;
import java.util.Set;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.imports.ImportKind;
import vn.vungxanh.foundation.imports.MappedRow;
import vn.vungxanh.foundation.imports.RowOutcome;

/** A list of an operator. The file itself is not kept: it holds the figures of small cells. */
abstract class ReportImport implements ImportKind {

    abstract List<MobilityReports.Taken> checked(Scope scope, List<SentRow> rows);

    abstract List<MobilityReports.Taken> taken(Scope scope, List<SentRow> rows);

    @Override
    public final List<String> notices(Scope scope, Set<String> mappedColumns) {
        return List.of("mobility.import.notice");
    }

    @Override
    public final boolean keepsFile() {
        return false;
    }

    @Override
    public final List<RowOutcome> check(Scope scope, List<MappedRow> rows) {
        return outcomes(checked(scope, sent(rows)));
    }

    @Override
    public final List<RowOutcome> store(Scope scope, List<MappedRow> rows) {
        return outcomes(taken(scope, sent(rows)));
    }

    private static List<SentRow> sent(List<MappedRow> rows) {
        return rows.stream().map(ReportColumns::sent).toList();
    }

    private static List<RowOutcome> outcomes(List<MobilityReports.Taken> taken) {
        return taken.stream().map(MobilityReports.Taken::outcome).toList();
    }
}
