package vn.vungxanh.care.treatment;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import vn.vungxanh.care.facilities.BedKind;
import vn.vungxanh.care.facilities.Facilities;
import vn.vungxanh.care.facilities.Facility;
import vn.vungxanh.care.facilities.FacilityId;
import vn.vungxanh.foundation.access.AuditTrail;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.kernel.TimeOrderedId;
import vn.vungxanh.kernel.Vietnam;

/** Treatments as another register kept them, thousands in a few seconds. */
@Repository
class PastIntake {

    private static final int BATCH = 1_000;

    private final Facilities facilities;
    private final JdbcTemplate sql;
    private final AuditTrail audit;
    private final Clock clock;

    PastIntake(Facilities facilities, JdbcTemplate sql, AuditTrail audit, Clock clock) {
        this.facilities = facilities;
        this.sql = sql;
        this.audit = audit;
        this.clock = clock;
    }

    private record StayRow(
            UUID admission,
            int unit,
            FacilityId facility,
            BedKind kind,
            Instant from,
            @Nullable Instant until,
            @Nullable String reason) {}

    int take(Scope scope, List<PastAdmission> all) {
        var now = clock.instant();
        var units = facilities.list(Vietnam.dayOf(now)).stream()
                .collect(Collectors.toMap(Facility::id, each -> each.unit().value()));
        var rows = all.stream()
                .map(told -> new PastRow(TimeOrderedId.next(clock), told))
                .toList();
        rows.forEach(row -> TreatmentRule.FACILITY_UNKNOWN.brokenIf(!units.containsKey(row.facility())));
        rows.forEach(row -> TreatmentRule.OUTSIDE_JURISDICTION.brokenIf(
                !scope.covers(row.told().unit())));
        var taken = insert(rows, units, now, scope.login());
        stays(taken, units);
        observations(taken, units, now, scope.login());
        settle(taken);
        if (!taken.isEmpty()) {
            audit.wrote(
                    scope,
                    "treatment.audit.past",
                    taken.stream()
                            .map(row -> row.told().person().value())
                            .distinct()
                            .toList(),
                    null);
        }
        return taken.size();
    }

    private List<PastRow> insert(List<PastRow> rows, Map<FacilityId, Integer> units, Instant now, String login) {
        sql.batchUpdate("""
                insert into treatment.admissions (id, person_id, case_id, unit_id, facility_unit_id, sender_unit_id,
                    facility_id, bed_kind, admitted_at, first_severity, severity, severity_at, ended_at, ended_as, end_place,
                    end_cause, watch_days, entered_at, entered_by)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict do nothing
                """, rows, BATCH, (to, row) -> {
            var told = row.told();
            var sender = row.sender();
            to.setObject(1, row.id());
            to.setObject(2, told.person().value());
            to.setObject(3, told.caseId() == null ? null : told.caseId().value());
            to.setInt(4, told.unit().value());
            to.setInt(5, units.getOrDefault(row.facility(), 0));
            to.setObject(6, sender == null ? null : units.get(sender), Types.INTEGER);
            to.setObject(7, row.facility().value());
            to.setString(8, row.kind().name());
            to.setTimestamp(9, Timestamp.from(told.admittedAt()));
            to.setString(10, told.severity().name());
            to.setString(11, row.last().severity().name());
            to.setTimestamp(12, Timestamp.from(row.last().at()));
            to.setTimestamp(13, timestamp(told.endedAt()));
            to.setString(14, told.end() == null ? null : told.end().name());
            to.setString(15, told.endPlace());
            to.setString(16, told.endCause());
            to.setInt(17, told.watchDays());
            to.setTimestamp(18, Timestamp.from(now));
            to.setString(19, login);
        });
        var ids = rows.stream().map(PastRow::id).toArray(UUID[]::new);
        var known = new HashMap<UUID, Boolean>();
        sql.query(
                "select id from treatment.admissions where id = any (?)",
                row -> {
                    known.put(row.getObject(1, UUID.class), true);
                },
                (Object) ids);
        return rows.stream().filter(row -> known.containsKey(row.id())).toList();
    }

    private void stays(List<PastRow> rows, Map<FacilityId, Integer> units) {
        var all = new ArrayList<StayRow>();
        for (var row : rows) {
            var told = row.told();
            var facility = told.facility();
            var kind = told.bedKind();
            var from = told.admittedAt();
            String reason = null;
            for (var move : told.moves()) {
                all.add(new StayRow(row.id(), told.unit().value(), facility, kind, from, move.at(), reason));
                facility = move.to();
                kind = move.bedKind();
                from = move.at();
                reason = move.reason();
            }
            all.add(new StayRow(row.id(), told.unit().value(), facility, kind, from, told.endedAt(), reason));
        }
        sql.batchUpdate("""
                insert into treatment.stays (id, admission_id, unit_id, facility_id, facility_unit_id, bed_kind, from_at,
                    until_at, reason)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                """, all, BATCH, (to, stay) -> {
            to.setObject(1, TimeOrderedId.next(clock));
            to.setObject(2, stay.admission());
            to.setInt(3, stay.unit());
            to.setObject(4, stay.facility().value());
            to.setInt(5, units.getOrDefault(stay.facility(), 0));
            to.setString(6, stay.kind().name());
            to.setTimestamp(7, Timestamp.from(stay.from()));
            to.setTimestamp(8, timestamp(stay.until()));
            to.setString(9, stay.reason());
        });
    }

    private void observations(List<PastRow> rows, Map<FacilityId, Integer> units, Instant now, String login) {
        record Seen(PastRow row, PastAdmission.Seen told) {}
        Function<PastRow, List<Seen>> each = row ->
                row.told().seen().stream().map(told -> new Seen(row, told)).toList();
        var all = rows.stream().map(each).flatMap(List::stream).toList();
        sql.batchUpdate("""
                insert into treatment.observations (id, admission_id, unit_id, facility_unit_id, observed_at, severity, symptoms,
                    spo2, entered_at, entered_by)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """, all, BATCH, (to, seen) -> {
            to.setObject(1, TimeOrderedId.next(clock));
            to.setObject(2, seen.row().id());
            to.setInt(3, seen.row().told().unit().value());
            to.setInt(4, units.getOrDefault(seen.row().facility(), 0));
            to.setTimestamp(5, Timestamp.from(seen.told().at()));
            to.setString(6, seen.told().severity().name());
            to.setBoolean(7, seen.told().symptoms());
            to.setObject(8, seen.told().spo2(), Types.INTEGER);
            to.setTimestamp(9, Timestamp.from(now));
            to.setString(10, login);
        });
    }

    /** Whoever lies in a bed needs no other one. */
    private void settle(List<PastRow> rows) {
        sql.update("""
                update treatment.requests r
                   set state = 'ARRIVED', admission_id = a.id, facility_id = a.facility_id, accepted_kind = a.bed_kind,
                       arrived_at = a.admitted_at, version = r.version + 1
                  from treatment.admissions a
                 where a.id = any (?) and a.case_id = r.case_id and r.state in ('OPEN', 'ACCEPTED', 'DEPARTED')
                """, (Object) rows.stream().map(PastRow::id).toArray(UUID[]::new));
    }

    private static @Nullable Timestamp timestamp(@Nullable Instant at) {
        return at == null ? null : Timestamp.from(at);
    }
}
