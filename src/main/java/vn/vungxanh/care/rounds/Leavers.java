package vn.vungxanh.care.rounds;

import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.vungxanh.care.isolation.IsolationQueries;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.kernel.Slice;

/** Who may go home today, with what the officer who lets them go wants to know. */
@Service
@Transactional
public class Leavers {

    private final RoundQueries rounds;
    private final IsolationQueries isolations;
    private final LastResultRepository results;

    Leavers(RoundQueries rounds, IsolationQueries isolations, LastResultRepository results) {
        this.rounds = rounds;
        this.isolations = isolations;
        this.results = results;
    }

    public Slice<Leaver> of(Scope scope, RoundFilter filter, int page, int size) {
        var lines = rounds.list(scope, filter.showing(RoundFilter.Show.LAST_DAY), page, size);
        var people = lines.items().stream().map(RoundLine::person).collect(Collectors.toSet());
        var stays = isolations.current(scope, people);
        var last = results.of(people, filter.asOf());
        return lines.map(line -> {
            var stay = stays.get(line.person());
            var result = last.get(line.person());
            return new Leaver(
                    line,
                    stay == null ? null : stay.order().value(),
                    result == null ? null : result.result(),
                    result == null ? null : result.at());
        });
    }
}
