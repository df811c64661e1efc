package vn.vungxanh.foundation.adminunits;

import java.time.Clock;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.vungxanh.kernel.Vietnam;
import vn.vungxanh.platform.shell.SearchSource;

/** Places in the search box of the header, as they are today. */
@Component
class SearchesUnits implements SearchSource {

    private final Units units;
    private final Clock clock;

    SearchesUnits(Units units, Clock clock) {
        this.units = units;
        this.clock = clock;
    }

    @Override
    public String titleKey() {
        return "adminunits.title";
    }

    @Override
    public int order() {
        return 500;
    }

    @Override
    public List<Hit> search(String text, int limit) {
        return units.search(text, Vietnam.dayOf(clock.instant()), limit).stream()
                .map(unit -> new Hit(unit.name(), placeOf(unit), "/adminunits/" + unit.code()))
                .toList();
    }

    private String placeOf(Unit unit) {
        return units.ancestors(unit.id()).stream().map(Unit::name).collect(Collectors.joining(" › "));
    }
}
