package vn.vungxanh.insight.statutory;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.kernel.Vietnam;
import vn.vungxanh.territory.zones.Outbreak;
import vn.vungxanh.territory.zones.OutbreakQueries;

/** A confirmed outbreak is reported first, then each day of the day before, then at its end. */
@Component
class OwesOutbreaks {

    private final OutbreakQueries outbreaks;
    private final FormLaw law;

    OwesOutbreaks(OutbreakQueries outbreaks, FormLaw law) {
        this.outbreaks = outbreaks;
        this.law = law;
    }

    List<OwedForm> owed(Scope scope, UnitId unit, LocalDate begins, Instant asOf) {
        var all = new ArrayList<OwedForm>();
        for (var outbreak : outbreaks.list(scope, unit, asOf)) {
            var confirmed = outbreak.confirmedAt();
            if (confirmed == null || confirmed.isAfter(asOf)) {
                continue;
            }
            var first = Vietnam.dayOf(confirmed);
            var ended = outbreak.endedAt();
            var over = ended != null && !ended.isAfter(asOf);
            if (!first.isBefore(begins)) {
                add(FormEvent.OUTBREAK_FIRST, outbreak, first, first, confirmed, all);
            }
            var last = over && ended != null ? Vietnam.dayOf(ended) : Vietnam.dayOf(asOf);
            for (var day = first.isBefore(begins) ? begins : first; day.isBefore(last); day = day.plusDays(1)) {
                var morning = day.plusDays(1);
                add(FormEvent.OUTBREAK_DAILY, outbreak, day, morning, Vietnam.startOf(morning), all);
            }
            if (over && ended != null) {
                add(FormEvent.OUTBREAK_END, outbreak, last, last, ended, all);
            }
        }
        return all;
    }

    /** @param about the day that the form tells of; the law is that of the event's day */
    private void add(
            FormEvent event, Outbreak outbreak, LocalDate about, LocalDate on, Instant at, List<OwedForm> all) {
        law.of(event, "*", on)
                .map(kind ->
                        new OwedForm(kind, outbreak.unit(), outbreak.id().value(), outbreak.name(), about, about, at))
                .ifPresent(all::add);
    }
}
