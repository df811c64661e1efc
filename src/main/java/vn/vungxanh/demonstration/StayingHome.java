package vn.vungxanh.demonstration;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.adminunits.UnitLevel;
import vn.vungxanh.foundation.adminunits.Units;
import vn.vungxanh.insight.mobility.MobilityReports;
import vn.vungxanh.insight.mobility.SentRow;
import vn.vungxanh.platform.sheets.ResourceTable;
import vn.vungxanh.territory.zones.LegalDocument;
import vn.vungxanh.territory.zones.Measures;
import vn.vungxanh.territory.zones.NewMeasure;

/** Which directives applied, and how much people stayed at home: nine weeks of three operators' sums by commune. */
@Component
class StayingHome {

    private static final LocalDate DAY = LocalDate.of(2021, 5, 24);
    private static final int CHUNK = 4_000;

    private final MobilityReports reports;
    private final Measures measures;
    private final Documents documents;
    private final Units units;

    StayingHome(MobilityReports reports, Measures measures, Documents documents, Units units) {
        this.reports = reports;
        this.measures = measures;
        this.documents = documents;
        this.units = units;
    }

    void enter(Scope scope, long seed) {
        measures.takePast(
                scope,
                Table.read("measures.csv").stream()
                        .map(row -> new NewMeasure(
                                units.byCode(row.get("unit"), DAY).orElseThrow().id(),
                                row.get("regime"),
                                LocalDate.parse(row.get("from")),
                                ResourceTable.day(row.get("to")),
                                null,
                                LegalDocument.of(
                                        documents.directive(scope.home(), Integer.parseInt(row.get("directive"))))))
                        .toList());
        report(scope, seed);
    }

    void report(Scope scope, long seed) {
        var communes = units.subtree(scope.home()).stream()
                .map(units::get)
                .filter(unit -> unit.level() == UnitLevel.COMMUNE && unit.existedOn(DAY))
                .toList();
        var subscribers = new Subscribers(communes, units, seed);
        inChunks(subscribers.days(), part -> reports.takePastDays(scope, part));
        inChunks(subscribers.flows(), part -> reports.takePastFlows(scope, part));
    }

    private static void inChunks(
            List<Map<String, String>> rows,
            java.util.function.Function<List<SentRow>, List<MobilityReports.Taken>> take) {
        for (var from = 0; from < rows.size(); from += CHUNK) {
            var part = rows.subList(from, Math.min(rows.size(), from + CHUNK)).stream()
                    .map(row -> (SentRow) row::get)
                    .toList();
            var refused = take.apply(part).stream()
                    .filter(MobilityReports.Taken::refused)
                    .findFirst();
            if (refused.isPresent()) {
                throw new IllegalStateException("a report of the demonstration was refused: " + refused.get());
            }
        }
    }
}
