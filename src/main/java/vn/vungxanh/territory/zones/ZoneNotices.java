package vn.vungxanh.territory.zones;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.foundation.deadlines.ClockStart;
import vn.vungxanh.foundation.deadlines.ClockedRoom;
import vn.vungxanh.foundation.deadlines.Deadlines;

/** The notice that is owed before a zone begins, as a legal clock: 6 hours under NĐ 165/2026/NĐ-CP art. 13, none before. */
@Component
class ZoneNotices implements ClockedRoom {

    private static final String NOTICE = "zone.notice";

    private final Deadlines deadlines;

    ZoneNotices(Deadlines deadlines) {
        this.deadlines = deadlines;
    }

    void owed(Scope scope, ZoneId zone, UnitId unit, Instant startsAt) {
        deadlines.start(scope, new ClockStart(NOTICE, zone.value(), unit, startsAt));
    }

    void given(Scope scope, ZoneId zone, Instant at) {
        deadlines.meet(scope, NOTICE, zone.value(), at);
    }

    void needless(Scope scope, ZoneId zone, Instant at) {
        deadlines.stop(scope, List.of(zone.value()), at);
    }

    @Override
    public Set<String> clocks() {
        return Set.of(NOTICE);
    }

    @Override
    public String address(UUID subject) {
        return "/zones/" + subject;
    }
}
