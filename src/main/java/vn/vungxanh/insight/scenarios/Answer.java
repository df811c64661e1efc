package vn.vungxanh.insight.scenarios;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import vn.vungxanh.foundation.adminunits.Unit;
import vn.vungxanh.insight.demand.Needs;
import vn.vungxanh.insight.demand.Resource;

/**
 * @param days what each day needs; one day where so many are ill at once
 * @param peak the needs of the day with most patients in beds
 */
public record Answer(
        Question question,
        Unit unit,
        ParameterSet set,
        List<Needs> days,
        Needs peak,
        List<Bar> bars,
        List<TierLine> tiers,
        Places places) {

    public Answer {
        days = List.copyOf(days);
        bars = List.copyOf(bars);
        tiers = List.copyOf(tiers);
    }

    /** @param beds on the day with most patients */
    public record TierLine(int number, String vietnamese, String english, double beds) {

        public String name(String language) {
            return "en".equals(language) ? english : vietnamese;
        }
    }

    public LocalDate day(int index) {
        return question.startsOn().plusDays(index);
    }

    public boolean overTime() {
        return days.size() > 1;
    }

    public Bar bar(Resource resource) {
        return bars.stream()
                .filter(each -> each.resource() == resource)
                .findFirst()
                .orElseThrow();
    }

    /** What breaks first; of those on the same day what is covered least. */
    public Optional<Bar> first() {
        return bars.stream()
                .filter(Bar::broken)
                .min(Comparator.comparing((Bar each) -> Objects.requireNonNull(each.breaksOn()))
                        .thenComparing(Bar::covered));
    }

    public List<Bar> gaps() {
        return bars.stream().filter(Bar::broken).toList();
    }
}
