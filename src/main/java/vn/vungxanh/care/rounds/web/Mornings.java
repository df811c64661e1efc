package vn.vungxanh.care.rounds.web;

import java.time.Clock;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.vungxanh.care.rounds.MorningList;
import vn.vungxanh.care.rounds.RoundAddress;
import vn.vungxanh.care.rounds.RoundFilter;
import vn.vungxanh.care.rounds.RoundLine;
import vn.vungxanh.care.rounds.RoundQueries;
import vn.vungxanh.foundation.access.Permission;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.adminunits.Units;
import vn.vungxanh.kernel.Slice;
import vn.vungxanh.kernel.TimeOrderedId;

/** Reads the round with all that its page shows. */
@Component
class Mornings {

    private final RoundQueries rounds;
    private final RoundAddress addresses;
    private final Units units;
    private final Clock clock;

    Mornings(RoundQueries rounds, RoundAddress addresses, Units units, Clock clock) {
        this.rounds = rounds;
        this.addresses = addresses;
        this.units = units;
        this.clock = clock;
    }

    Morning read(Scope scope, RoundFilter filter, int page, int size) {
        return morning(scope, rounds.morning(scope, filter, Math.max(1, page), size));
    }

    /** The page with one house on it, as it is now. */
    Morning house(Scope scope, RoundFilter filter, String key) {
        var houses = rounds.household(scope, filter, key);
        return morning(
                scope,
                new MorningList(
                        filter,
                        rounds.counts(scope, filter.at(null)),
                        java.util.List.of(),
                        new Slice<>(houses, houses.size(), 1, 1)));
    }

    private Morning morning(Scope scope, MorningList list) {
        var people = list.households().items().stream()
                .flatMap(house -> house.people().stream())
                .map(RoundLine::person)
                .collect(Collectors.toSet());
        Map<String, String> words = addresses.words(list.filter());
        return new Morning(
                list,
                units.get(list.filter().unit()).name(),
                words,
                rounds.phones(scope, people),
                () -> TimeOrderedId.next(clock),
                scope.may(Permission.VISIT_PEOPLE),
                clock.instant());
    }
}
