package vn.vungxanh.demonstration;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.foundation.adminunits.Units;

/** Fills the program with the demonstration province, once and in one transaction: all of it or nothing. */
@Component
class Loading {

    private static final LocalDate DAY = LocalDate.of(2021, 5, 24);

    private final LoadRepository loads;
    private final Settlers settlers;
    private final Reports reports;
    private final Declarations declarations;
    private final Documents documents;
    private final Units units;
    private final Clock clock;

    Loading(
            LoadRepository loads,
            Settlers settlers,
            Reports reports,
            Declarations declarations,
            Documents documents,
            Units units,
            Clock clock) {
        this.loads = loads;
        this.settlers = settlers;
        this.reports = reports;
        this.declarations = declarations;
        this.documents = documents;
        this.units = units;
        this.clock = clock;
    }

    Scope scope() {
        return Scope.ofProgram(province(), units);
    }

    /** @return whether there was anything to do */
    @Transactional
    boolean once(Scope scope, long seed) {
        if (loads.loaded()) {
            return false;
        }
        var outbreak = Outbreak.of(seed);
        Map<String, UnitId> communes = outbreak.households().stream()
                .map(Household::commune)
                .distinct()
                .collect(Collectors.toMap(
                        Function.identity(),
                        code -> units.byCode(code, DAY).orElseThrow().id()));
        var persons = settlers.register(scope, outbreak, communes);
        var cases = reports.record(scope, outbreak, persons, communes, province());
        declarations.declare(scope, outbreak, persons, cases, communes);
        documents.enter(scope, province());
        documents.enterExternalFigures(scope);
        loads.keep(seed, clock.instant());
        return true;
    }

    private UnitId province() {
        return units.byCode("11", DAY).orElseThrow().id();
    }
}
