package vn.vungxanh.surveillance.cases;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.vungxanh.foundation.access.CurrentScope;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.foundation.adminunits.Units;
import vn.vungxanh.platform.map.MapRequest;
import vn.vungxanh.platform.map.UnitChange;
import vn.vungxanh.platform.shell.AddressWords;

/** What the map asks about cases; of the words of the address it heeds {@code disease} and {@code source}. */
@Service
@Transactional(readOnly = true)
class CasesByPlace {

    private final CaseMapRepository cases;
    private final RememberedFigures remembered;
    private final Waves waves;
    private final Units units;
    private final CurrentScope scope;

    CasesByPlace(CaseMapRepository cases, RememberedFigures remembered, Waves waves, Units units, CurrentScope scope) {
        this.cases = cases;
        this.remembered = remembered;
        this.waves = waves;
        this.units = units;
        this.scope = scope;
    }

    public LocalDate startOfWave(UnitId unit, Instant asOf) {
        return waves.startOf(Disease.COVID_19, unit, asOf);
    }

    public List<UnitChange> changes(CaseFilter.Status state, MapRequest request) {
        var filter = filter(request, state);
        var reach = units.jurisdiction(filter.unit());
        var question = List.of("map", state, scope.require().jurisdiction(), reach, filter.countedAlike());
        return remembered.figure(
                question,
                request.asOf(),
                false,
                () -> state == CaseFilter.Status.CONFIRMED
                        ? cases.confirmed(new CaseConditions(filter, reach))
                        : cases.inState(state, reach, filter, request.from(), request.day()));
    }

    public void eachConfirmed(MapRequest request, Consumer<CaseMapRepository.Dot> taker) {
        scope.require();
        var filter = filter(request, CaseFilter.Status.CONFIRMED);
        cases.each(new CaseConditions(filter, units.jurisdiction(filter.unit())), taker);
    }

    /** A code of the register is made of these letters; another finds nothing. */
    static String disease(MapRequest request) {
        var asked = request.words().getOrDefault("disease", Disease.COVID_19);
        CaseRule.UNREADABLE_FILTER.brokenIf(!asked.matches("[A-Za-z0-9-]+"), "disease", asked);
        return asked;
    }

    private static CaseFilter filter(MapRequest request, CaseFilter.Status status) {
        var words = new AddressWords(Map.copyOf(request.words()), CaseRule.UNREADABLE_FILTER);
        return new CaseFilter(
                new UnitId(request.unit()),
                request.asOf(),
                status,
                disease(request),
                words.choice("source", Source.class),
                request.from(),
                null,
                null,
                null,
                null,
                null,
                null,
                CaseFilter.Order.CONFIRMED);
    }
}
