package vn.vungxanh.demonstration;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
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
    private final Tubes tubes;
    private final Care care;
    private final Borderland borderland;
    private final Offences offences;
    private final Storehouses storehouses;
    private final Musters musters;
    private final Foresight foresight;
    private final Whereabouts whereabouts;
    private final Documents documents;
    private final Diligence diligence;
    private final Assignments assignments;
    private final Talk talk;
    private final StayingHome stayingHome;
    private final Units units;
    private final Clock clock;

    Loading(
            LoadRepository loads,
            Settlers settlers,
            Reports reports,
            Declarations declarations,
            Tubes tubes,
            Care care,
            Borderland borderland,
            Offences offences,
            Storehouses storehouses,
            Musters musters,
            Foresight foresight,
            Whereabouts whereabouts,
            Documents documents,
            Diligence diligence,
            Assignments assignments,
            Talk talk,
            StayingHome stayingHome,
            Units units,
            Clock clock) {
        this.loads = loads;
        this.settlers = settlers;
        this.reports = reports;
        this.declarations = declarations;
        this.tubes = tubes;
        this.care = care;
        this.borderland = borderland;
        this.offences = offences;
        this.storehouses = storehouses;
        this.musters = musters;
        this.foresight = foresight;
        this.whereabouts = whereabouts;
        this.documents = documents;
        this.diligence = diligence;
        this.assignments = assignments;
        this.talk = talk;
        this.stayingHome = stayingHome;
        this.units = units;
        this.clock = clock;
    }

    Scope scope() {
        return Scope.ofProgram(province(), units);
    }

    /** @return what was loaded; empty when there was nothing to do */
    @Transactional
    Optional<Loaded> once(Scope scope, long seed) {
        if (loads.loaded()) {
            return Optional.empty();
        }
        reports.beginWave(province());
        var loaded = people(scope, seed);
        declarations.declare(scope, loaded.outbreak(), loaded.persons(), loaded.cases(), loaded.communes());
        tubes.enter(scope, loaded, Sampling.of(loaded.outbreak(), seed));
        documents.enter(scope, province());
        assignments.enter(scope, province());
        talk.enter(scope, province(), seed);
        documents.enterExternalFigures(scope);
        care.enter(scope, loaded, seed);
        borderland.enter(scope, seed);
        offences.enter(scope, seed);
        storehouses.enter(scope);
        musters.enter(scope, seed);
        foresight.enter(scope);
        stayingHome.enter(scope, seed);
        loads.keep(seed, clock.instant());
        return Optional.of(loaded);
    }

    /** The same people and cases again, found by their references: for a start after one that was cut off. */
    @Transactional
    Loaded people(Scope scope, long seed) {
        var outbreak = Outbreak.of(seed);
        Map<String, UnitId> communes = outbreak.everybody().stream()
                .map(Resident::commune)
                .distinct()
                .collect(Collectors.toMap(
                        Function.identity(),
                        code -> units.byCode(code, DAY).orElseThrow().id()));
        var persons = settlers.register(scope, outbreak, communes);
        var cases = reports.record(scope, outbreak, persons, communes);
        return new Loaded(outbreak, Movements.of(outbreak, seed), persons, cases, communes);
    }

    @Transactional(readOnly = true)
    boolean finished() {
        return loads.followed();
    }

    /** The people must be on disk: rosters are entered together with the mark that all is there. */
    @Transactional
    void finish(Scope scope, Loaded loaded) {
        whereabouts.enrol(scope, loaded);
        loads.dateEntries(clock.instant());
        diligence.enter(scope);
        loads.follow(clock.instant());
    }

    /** At the very end, when all has been entered. */
    @Transactional
    void look() {
        loads.look();
    }

    private UnitId province() {
        return units.byCode("11", DAY).orElseThrow().id();
    }
}
