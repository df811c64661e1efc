package vn.vungxanh.demonstration;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.springframework.context.ApplicationContext;
import vn.vungxanh.care.beds.BedBoard;
import vn.vungxanh.care.isolation.IsolationQueries;
import vn.vungxanh.care.isolation.StayFilter;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.foundation.adminunits.Units;
import vn.vungxanh.kernel.Vietnam;
import vn.vungxanh.platform.map.MapData;
import vn.vungxanh.platform.map.MapQuery;
import vn.vungxanh.platform.map.MapViews;
import vn.vungxanh.surveillance.testing.TestFilter;
import vn.vungxanh.surveillance.testing.TestQueries;
import vn.vungxanh.surveillance.tracing.ContactFilter;
import vn.vungxanh.surveillance.tracing.ContactQueries;
import vn.vungxanh.territory.declarations.DeclarationFilter;
import vn.vungxanh.territory.declarations.DeclarationQueries;

/** What the map says of the demonstration province is what the rooms' own lists say, unit by unit and day by day. */
final class MapAgrees {

    private static final Instant AS_OF = Instant.parse("2021-05-23T23:00:00Z");
    private static final LocalDate FROM = LocalDate.of(2021, 5, 7);
    private static final int DAYS = 18;
    private static final List<Integer> LOOKED_AT = List.of(0, 7, 11, 16, 17);
    private static final Predicate<String> ANYTHING = authority -> true;

    private final ApplicationContext house;
    private final Scope scope;

    MapAgrees(ApplicationContext house, Scope scope) {
        this.house = house;
        this.scope = scope;
    }

    private interface Counted {
        long of(UnitId unit, LocalDate day, Instant until);
    }

    void withEveryList() {
        var tests = house.getBean(TestQueries.class);
        agrees("tests", (unit, day, until) -> tests.count(scope, released(unit, day, TestFilter.Outcome.TESTED)));
        agrees(
                "positivity",
                (unit, day, until) -> tests.count(scope, released(unit, day, TestFilter.Outcome.FIRST_POSITIVE)));
        var contacts = house.getBean(ContactQueries.class);
        agrees(
                "contacts",
                (unit, day, until) -> contacts.contacts(
                                scope,
                                new ContactFilter("COVID-19", unit, 1, null, null, null, FROM, until, null),
                                1,
                                1)
                        .total());
        var stays = house.getBean(IsolationQueries.class);
        for (var where : Map.of("isolated", StayFilter.Where.CENTRAL, "homes", StayFilter.Where.HOME)
                .entrySet()) {
            agrees(
                    where.getKey(),
                    (unit, day, until) -> stays.count(
                            scope, StayFilter.of(unit, until, where.getValue(), StayFilter.Progress.CURRENT)));
        }
        var beds = house.getBean(BedBoard.class);
        agrees(
                "beds",
                (unit, day, until) ->
                        beds.board(scope, unit, until).total().all().taken());
        var declarations = house.getBean(DeclarationQueries.class);
        agrees(
                "flagged",
                (unit, day, until) -> declarations.count(
                        scope,
                        DeclarationFilter.of(unit, AS_OF, DeclarationFilter.Show.STANDING)
                                .flagged(DeclarationFilter.ANY_FLAG)
                                .during(FROM, day)));
    }

    private void agrees(String measure, Counted list) {
        var data = house.getBean(MapViews.class)
                .data(query(Map.of("unit", "11", "measure", measure, "from", FROM.toString())), ANYTHING);
        var shown = 0L;
        for (var unit : data.units()) {
            var id = house.getBean(Units.class)
                    .byCode(unit.code(), FROM)
                    .orElseThrow()
                    .id();
            for (var day : LOOKED_AT) {
                var on = FROM.plusDays(day);
                var count = sum(unit, day);
                shown += count;
                assertThat(list.of(id, on, day == DAYS - 1 ? AS_OF : Vietnam.instant(on.toString())))
                        .as(measure + " of " + unit.name() + " on " + on)
                        .isEqualTo(count);
            }
        }
        assertThat(shown).as(measure).isGreaterThanOrEqualTo(measure.equals("flagged") ? 0 : 1);
    }

    private static long sum(MapData.Unit unit, int day) {
        var changes = unit.changes();
        var sum = 0L;
        for (var n = 0; n < changes.size(); n += 2) {
            sum += changes.get(n) <= day ? changes.get(n + 1) : 0;
        }
        return sum;
    }

    private static MapQuery query(Map<String, String> words) {
        return MapQuery.read(words, AS_OF);
    }

    private static TestFilter released(UnitId unit, LocalDate day, TestFilter.Outcome outcome) {
        return TestFilter.of(unit, AS_OF, outcome).released(FROM, day);
    }
}
