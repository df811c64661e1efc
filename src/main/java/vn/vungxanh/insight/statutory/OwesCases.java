package vn.vungxanh.insight.statutory;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.vungxanh.foundation.adminunits.Jurisdiction;
import vn.vungxanh.kernel.Vietnam;
import vn.vungxanh.surveillance.cases.Disease;
import vn.vungxanh.surveillance.cases.Diseases;

/** A confirmed case, and a death, is reported by the commune of the case: which form, says the day. */
@Component
class OwesCases {

    private final CaseNewsRepository cases;
    private final Diseases diseases;
    private final FormLaw law;

    OwesCases(CaseNewsRepository cases, Diseases diseases, FormLaw law) {
        this.cases = cases;
        this.diseases = diseases;
        this.law = law;
    }

    /** @param only these cases; null for all */
    List<OwedForm> owed(Jurisdiction where, LocalDate begins, Instant asOf, @Nullable Collection<UUID> only) {
        var all = new ArrayList<OwedForm>();
        for (var news : cases.since(where, Vietnam.startOf(begins), begins, asOf, only)) {
            var on = Vietnam.dayOf(news.confirmedAt());
            if (!on.isBefore(begins)) {
                form(FormEvent.CASE, news, on)
                        .map(kind -> owed(kind, news, on, news.confirmedAt()))
                        .ifPresent(all::add);
            }
            var died = news.diedOn();
            if (died != null && !died.isBefore(begins) && !Vietnam.startOf(died).isAfter(asOf)) {
                // Only the day of a death is known: the clock runs from its first instant, so that nothing is late
                // unseen.
                form(FormEvent.DEATH, news, died)
                        .map(kind -> owed(kind, news, died, Vietnam.startOf(died)))
                        .ifPresent(all::add);
            }
        }
        return all;
    }

    private Optional<FormKind> form(FormEvent event, CaseNews news, LocalDate on) {
        return diseases.on(on).stream()
                .filter(disease -> disease.code().equals(news.disease()))
                .map(Disease::deadline)
                .findFirst()
                .flatMap(group -> law.of(event, group, on));
    }

    private static OwedForm owed(FormKind kind, CaseNews news, LocalDate on, Instant startedAt) {
        return new OwedForm(kind, news.unit(), news.id(), news.code(), on, on, startedAt);
    }
}
