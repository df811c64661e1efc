package vn.vungxanh.insight.statutory;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.adminunits.Units;
import vn.vungxanh.kernel.Vietnam;
import vn.vungxanh.surveillance.cases.Disease;
import vn.vungxanh.surveillance.cases.Diseases;
import vn.vungxanh.surveillance.testing.TestFilter;
import vn.vungxanh.surveillance.testing.TestQueries;
import vn.vungxanh.territory.zones.CaseInside;
import vn.vungxanh.territory.zones.InvestigationStep;
import vn.vungxanh.territory.zones.Outbreak;
import vn.vungxanh.territory.zones.OutbreakId;
import vn.vungxanh.territory.zones.OutbreakQueries;
import vn.vungxanh.territory.zones.ZoneQueries;

/** The forms of an outbreak, from its cases, its investigation, its areas; samples are those of the commune. */
@Component
class FillsOutbreaks implements FillsForms {

    private final OutbreakQueries outbreaks;
    private final ZoneQueries zones;
    private final TestQueries tests;
    private final CaseNewsRepository news;
    private final Diseases diseases;
    private final Units units;

    FillsOutbreaks(
            OutbreakQueries outbreaks,
            ZoneQueries zones,
            TestQueries tests,
            CaseNewsRepository news,
            Diseases diseases,
            Units units) {
        this.outbreaks = outbreaks;
        this.zones = zones;
        this.tests = tests;
        this.news = news;
        this.diseases = diseases;
        this.units = units;
    }

    @Override
    public boolean fills(FormEvent event) {
        return event.isOfOutbreak();
    }

    @Override
    public Filling fill(Scope scope, Form form, Instant asOf) {
        var id = new OutbreakId(Objects.requireNonNull(form.about()));
        var outbreak = outbreaks.open(scope, id);
        var end = Vietnam.startOf(form.to().plusDays(1));
        // A daily form tells of its day to midnight, the others of what is known when they are written.
        var until = form.kind().event() == FormEvent.OUTBREAK_DAILY && end.isBefore(asOf) ? end.minusMillis(1) : asOf;
        var cases = outbreaks.cases(scope, id).stream()
                .filter(each -> !each.confirmedAt().isAfter(until))
                .toList();
        var deaths = news.deaths(cases.stream().map(CaseInside::id).toList()).stream()
                .filter(day -> !day.isAfter(Vietnam.dayOf(until)))
                .toList();
        var filling = new Filling()
                .enteredAt("outbreak", "/zones/outbreaks/" + id)
                .put("outbreak.name", Value.of(outbreak.name()))
                .put("outbreak.place", Value.of(place(outbreak)))
                .put("outbreak.disease", Value.of(disease(outbreak, form.from())))
                .put("outbreak.firstReportOn", Value.of(Vietnam.dayOf(outbreak.proposedAt())))
                .put("outbreak.endOn", ended(outbreak, until))
                .put("outbreak.cases", Value.of(cases.size()))
                .put(
                        "outbreak.casesNew",
                        Value.of(cases.stream()
                                .filter(each -> on(each, form.to()))
                                .count()))
                .put("outbreak.deaths", Value.of(deaths.size()))
                .put(
                        "outbreak.deathsNew",
                        Value.of(deaths.stream().filter(form.to()::equals).count()));
        var onsets = cases.stream()
                .map(CaseInside::onsetOn)
                .filter(Objects::nonNull)
                .sorted()
                .toList();
        if (!onsets.isEmpty()) {
            filling.put("outbreak.firstOnsetOn", Value.of(onsets.get(0)))
                    .put("outbreak.lastOnsetOn", Value.of(onsets.get(onsets.size() - 1)));
        }
        samples(scope, filling, outbreak, form.to(), until, since(outbreak, cases));
        measures(scope, filling, outbreak, until);
        return filling.with(List.of(byDayAndHamlet(cases)));
    }

    /** The first of its cases, by onset or confirmation. */
    private static LocalDate since(Outbreak outbreak, List<CaseInside> cases) {
        return cases.stream()
                .map(each -> each.onsetOn() == null ? Vietnam.dayOf(each.confirmedAt()) : each.onsetOn())
                .min(LocalDate::compareTo)
                .orElse(Vietnam.dayOf(outbreak.proposedAt()));
    }

    private void samples(
            Scope scope, Filling filling, Outbreak outbreak, LocalDate day, Instant until, LocalDate since) {
        var all = TestFilter.of(outbreak.unit(), until, TestFilter.Outcome.TAKEN);
        filling.put("outbreak.samples", Value.of(tests.count(scope, all.sampled(since, null))))
                .put(
                        "outbreak.positives",
                        Value.of(tests.count(
                                scope, all.of(TestFilter.Outcome.POSITIVE).sampled(since, null))))
                .put("outbreak.samplesNew", Value.of(tests.count(scope, all.sampled(day, day))))
                .put(
                        "outbreak.positivesNew",
                        Value.of(tests.count(
                                scope, all.of(TestFilter.Outcome.POSITIVE).sampled(day, day))));
    }

    private void measures(Scope scope, Filling filling, Outbreak outbreak, Instant until) {
        var areas = zones.ofOutbreak(scope, outbreak.id(), until).stream()
                .filter(zone -> zone.startsAt() != null && !zone.startsAt().isAfter(until))
                .map(zone -> zone.name() + " (từ "
                        + Value.said(Vietnam.dayOf(Objects.requireNonNull(zone.startsAt())))
                        + (zone.liftedAt() == null || zone.liftedAt().isAfter(until)
                                ? ""
                                : " đến " + Value.said(Vietnam.dayOf(zone.liftedAt())))
                        + ")")
                .collect(Collectors.joining("; "));
        var steps = outbreaks.steps(scope, outbreak.id()).stream()
                .filter(step -> step.done() && step.at() != null && !step.at().isAfter(until))
                .map(InvestigationStep::nameVi)
                .collect(Collectors.joining("; "));
        filling.put("outbreak.zones", Value.of(areas)).put("outbreak.steps", Value.of(steps));
    }

    private static FormTable byDayAndHamlet(List<CaseInside> cases) {
        Map<LocalDate, Map<String, Long>> days = cases.stream()
                .collect(Collectors.groupingBy(
                        each -> Vietnam.dayOf(each.confirmedAt()),
                        TreeMap::new,
                        Collectors.groupingBy(
                                each -> each.hamlet() == null ? "(chưa ghi bản)" : each.hamlet(),
                                TreeMap::new,
                                Collectors.counting())));
        var rows = days.entrySet().stream()
                .flatMap(day -> day.getValue().entrySet().stream()
                        .map(hamlet -> List.of(
                                Value.said(day.getKey()),
                                hamlet.getKey(),
                                hamlet.getValue().toString())))
                .toList();
        return new FormTable(
                "by_day_and_hamlet",
                "Số mắc theo ngày xác định và thôn, bản",
                List.of("day", "hamlet", "cases"),
                List.of("Ngày", "Thôn, bản", "Số mắc"),
                rows,
                Set.of(2));
    }

    private String disease(Outbreak outbreak, LocalDate on) {
        return diseases.on(on).stream()
                .filter(each -> each.code().equals(outbreak.disease()))
                .map(Disease::nameVi)
                .findFirst()
                .orElse(outbreak.disease());
    }

    private String place(Outbreak outbreak) {
        var unit = units.fullName(outbreak.unit());
        return outbreak.hamlet() == null ? unit : outbreak.hamlet() + ", " + unit;
    }

    private static @Nullable Value ended(Outbreak outbreak, Instant until) {
        var at = outbreak.endedAt();
        return at == null || at.isAfter(until) ? null : Value.of(Vietnam.dayOf(at));
    }

    private static boolean on(CaseInside illness, LocalDate day) {
        return Vietnam.dayOf(illness.confirmedAt()).equals(day);
    }
}
