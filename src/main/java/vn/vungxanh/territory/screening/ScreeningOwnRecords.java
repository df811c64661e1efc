package vn.vungxanh.territory.screening;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.citizens.OwnRecord;
import vn.vungxanh.foundation.citizens.OwnRecords;

/** When somebody was asked, and in which round, for that person. */
@Component
class ScreeningOwnRecords implements OwnRecords {

    private final VisitRepository visits;
    private final ScreeningRoundRepository rounds;

    ScreeningOwnRecords(VisitRepository visits, ScreeningRoundRepository rounds) {
        this.visits = visits;
        this.rounds = rounds;
    }

    @Override
    public int order() {
        return 300;
    }

    @Override
    public String titleKey() {
        return "screening.own.title";
    }

    @Override
    public List<OwnRecord> of(Scope scope, UUID person) {
        return visits.of(person).stream()
                .map(visit -> new OwnRecord(
                        "screening.own.round",
                        List.of(rounds.find(visit.round()).orElseThrow().name()),
                        visit.askedAt(),
                        "screening.state." + visit.outcome(),
                        null))
                .toList();
    }
}
