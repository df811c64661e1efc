package vn.vungxanh.care.rounds;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.vungxanh.foundation.access.AuditTrail;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.foundation.adminunits.Units;
import vn.vungxanh.kernel.NotFound;
import vn.vungxanh.kernel.Slice;

/** Red flags: each stays open until somebody says what was done. */
@Service
@Transactional
public class Alarms {

    private final AlarmRepository alarms;
    private final Units units;
    private final AuditTrail audit;
    private final Clock clock;

    Alarms(AlarmRepository alarms, Units units, AuditTrail audit, Clock clock) {
        this.alarms = alarms;
        this.units = units;
        this.audit = audit;
        this.clock = clock;
    }

    public void close(Scope scope, AlarmId id, @Nullable AlarmDeed deed, @Nullable String note) {
        if (deed == null) {
            throw RoundsRule.DEED_MISSING.broken();
        }
        RoundsRule.NOTE_MISSING.brokenIf(deed == AlarmDeed.OTHER && (note == null || note.isBlank()));
        var alarm = alarms.find(id).orElseThrow(() -> new NotFound("alarm"));
        RoundsRule.ALARM_CLOSED.brokenIf(!alarms.close(id, deed, note, scope.login(), clock.instant()));
        audit.wrote(scope, "rounds.audit.closed", alarm.person(), deed.name());
    }

    public Alarm open(Scope scope, AlarmId id) {
        var alarm = alarms.find(id).orElseThrow(() -> new NotFound("alarm"));
        audit.saw(scope, "rounds.audit.alarms", List.of(alarm.person()));
        return alarm;
    }

    /** Of the unit and below, as of the instant. */
    public Slice<Alarm> list(Scope scope, UnitId unit, boolean open, Instant asOf, int page, int size) {
        var where = units.jurisdiction(unit);
        var found = alarms.list(where, open, asOf, size, (page - 1L) * size);
        audit.saw(
                scope, "rounds.audit.alarms", found.stream().map(Alarm::person).toList());
        return new Slice<>(found, alarms.count(where, open, asOf), page, size);
    }

    @Transactional(readOnly = true)
    public long count(Scope scope, UnitId unit, boolean open, Instant asOf) {
        return alarms.count(units.jurisdiction(unit), open, asOf);
    }

    List<Alarm> ofPerson(UUID person) {
        return alarms.ofPerson(person);
    }
}
