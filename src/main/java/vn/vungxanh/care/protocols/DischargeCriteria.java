package vn.vungxanh.care.protocols;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Whether a patient may leave by a rule, explained point by point. */
public record DischargeCriteria(DischargeRule rule, Recovery patient, List<Criterion> points) {

    public DischargeCriteria {
        points = List.copyOf(points);
    }

    public static DischargeCriteria judge(DischargeRule rule, Recovery patient) {
        var points = new ArrayList<Criterion>();
        var day = days(patient.dayZero(), patient.on());
        if (rule.minDays() > 0) {
            points.add(new Criterion(
                    Criterion.Kind.DAYS,
                    day >= rule.minDays(),
                    rule.minDays(),
                    day,
                    patient.dayZero().plusDays(rule.minDays())));
        }
        if (rule.symptomFreeDays() > 0) {
            var since = patient.symptomFreeSince();
            var free = since == null ? 0 : days(since, patient.on());
            points.add(new Criterion(
                    Criterion.Kind.SYMPTOM_FREE,
                    since != null && free >= rule.symptomFreeDays(),
                    rule.symptomFreeDays(),
                    free,
                    since == null ? null : since.plusDays(rule.symptomFreeDays())));
        }
        samples(rule, patient, day, points);
        return new DischargeCriteria(rule, patient, points);
    }

    public boolean met() {
        return points.stream().allMatch(Criterion::met);
    }

    public List<Criterion> missing() {
        return points.stream().filter(point -> !point.met()).toList();
    }

    /** The earliest day on which the days alone would let the patient go; none where the rule counts no days. */
    public @Nullable LocalDate earliest() {
        var days = points.stream()
                .filter(point -> point.kind() == Criterion.Kind.DAYS || point.kind() == Criterion.Kind.SYMPTOM_FREE)
                .toList();
        if (days.isEmpty()) {
            return met() ? patient.on() : null;
        }
        return Stream.concat(
                        Stream.of(patient.on()),
                        days.stream().map(Criterion::on).filter(Objects::nonNull))
                .max(LocalDate::compareTo)
                .orElse(null);
    }

    private static void samples(DischargeRule rule, Recovery patient, int day, List<Criterion> points) {
        var waived = rule.freeAfterDay();
        if (waived != null && day >= waived && !patient.samplesSuffice()) {
            points.add(new Criterion(Criterion.Kind.SAMPLES_WAIVED, true, waived, day, null));
            return;
        }
        var negatives = patient.negatives();
        for (var number = 1; number <= patient.samplesNeeded(); number++) {
            var taken = nth(negatives, number);
            points.add(new Criterion(Criterion.Kind.SAMPLE, taken != null, number, 0, taken));
        }
        var from = rule.sampleFromDay();
        if (from != null && !negatives.isEmpty()) {
            var latest = days(patient.dayZero(), negatives.get(0));
            points.add(new Criterion(
                    Criterion.Kind.SAMPLE_DAY,
                    latest >= from,
                    from,
                    latest,
                    patient.dayZero().plusDays(from)));
        }
        if (negatives.size() >= patient.samplesNeeded()) {
            points.add(new Criterion(Criterion.Kind.SAMPLES_FIT, patient.samplesSuffice(), 0, 0, null));
        }
    }

    /** Samples are numbered in the order in which they were taken. */
    private static @Nullable LocalDate nth(List<LocalDate> latestFirst, int number) {
        return number > latestFirst.size() ? null : latestFirst.get(latestFirst.size() - number);
    }

    private static int days(LocalDate from, LocalDate to) {
        return (int) ChronoUnit.DAYS.between(from, to);
    }
}
