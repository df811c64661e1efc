package vn.vungxanh.demonstration;

import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.adminunits.Units;
import vn.vungxanh.insight.alerts.Recipients;
import vn.vungxanh.kernel.Vietnam;

/** Who is told when a level changes. Their messages lie in the demonstration's outbox; the numbers belong to nobody. */
@Component
class Listeners {

    private record Listener(String unit, String name, String office, String phone, int least) {}

    private static final List<Listener> ALL = List.of(
            new Listener("11", "Trần Thị Ban Chỉ Đạo", "Thường trực Ban Chỉ đạo tỉnh", "0900000011", 3),
            new Listener("11", "Lò Văn Trực", "Trực ban CDC", "0900000012", 2),
            new Listener("103", "Giàng A Páo", "Trưởng phòng Y tế Nậm Pồ", "0900000103", 2),
            new Listener("03199", "Thào Thị Mỷ", "Trạm trưởng Trạm Y tế Si Pa Phìn", "0900003199", 2));

    private final Recipients recipients;
    private final Units units;
    private final Clock clock;

    Listeners(Recipients recipients, Units units, Clock clock) {
        this.recipients = recipients;
        this.units = units;
        this.clock = clock;
    }

    void enter(Scope scope) {
        if (!recipients.of(scope, scope.home()).isEmpty()) {
            return;
        }
        var today = Vietnam.dayOf(clock.instant());
        for (var each : ALL) {
            units.byCode(each.unit(), today)
                    .ifPresent(unit ->
                            recipients.add(scope, unit.id(), each.name(), each.office(), each.phone(), each.least()));
        }
    }
}
