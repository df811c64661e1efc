package vn.vungxanh.insight.statutory;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.adminunits.Units;
import vn.vungxanh.surveillance.cases.CaseAddress;
import vn.vungxanh.surveillance.cases.CaseFilter;
import vn.vungxanh.surveillance.testing.TestFilter;
import vn.vungxanh.surveillance.testing.TestQueries;

/** Reports of a period and notices of a day, in numbers: by disease and by unit. */
@Component
class FillsPeriods implements FillsForms {

    private final CaseNewsRepository cases;
    private final FormListRepository forms;
    private final PeriodTables tables;
    private final TestQueries tests;
    private final CaseAddress addresses;
    private final FormLaw law;
    private final Units units;

    FillsPeriods(
            CaseNewsRepository cases,
            FormListRepository forms,
            PeriodTables tables,
            TestQueries tests,
            CaseAddress addresses,
            FormLaw law,
            Units units) {
        this.cases = cases;
        this.forms = forms;
        this.tables = tables;
        this.tests = tests;
        this.addresses = addresses;
        this.law = law;
        this.units = units;
    }

    @Override
    public boolean fills(FormEvent event) {
        return event.isPeriod() || event.isByHand();
    }

    @Override
    public Filling fill(Scope scope, Form form, Instant asOf) {
        var filling = new Filling()
                .enteredAt("period", list(form, asOf))
                .put("period.place", Value.of(units.fullName(form.unit())))
                .put("period.from", Value.of(form.from()));
        if (form.kind().event().isByHand()) {
            return filling;
        }
        var where = units.jurisdiction(form.unit());
        var now = tables.withTyped(form, cases.tally(where, form.from(), form.to(), asOf), kinds(form));
        var span = new Span(form.from(), form.to()).before(form.kind().event());
        var before = cases.tally(where, span.from(), span.to(), asOf);
        filling.put("period.cases", Value.of(sum(now, Tally::cases)))
                .put("period.deaths", Value.of(sum(now, Tally::deaths)))
                .put("period.unitsSent", unitsSent(form));
        words(scope, filling, form, now, before, asOf);
        return filling.with(tables.of(form, now));
    }

    private List<String> kinds(Form form) {
        return law.all().stream()
                .filter(each -> each.event() == form.kind().event())
                .map(FormKind::id)
                .toList();
    }

    private void words(Scope scope, Filling filling, Form form, List<Tally> now, List<Tally> before, Instant asOf) {
        var name = units.get(form.unit()).name();
        var sick = sum(now, Tally::cases);
        var dead = sum(now, Tally::deaths);
        var named = now.stream()
                .filter(each -> each.cases() > 0)
                .collect(Collectors.groupingBy(
                        each -> tables.nameOf(each.disease(), form.to()),
                        LinkedHashMap::new,
                        Collectors.summingLong(Tally::cases)));
        var situation = named.isEmpty()
                ? "Trong kỳ không ghi nhận ca bệnh tại " + name + "."
                : "Trong kỳ ghi nhận " + sick + " ca bệnh tại " + name + ": "
                        + named.entrySet().stream()
                                .map(each -> each.getKey() + " " + each.getValue())
                                .collect(Collectors.joining("; "))
                        + ".";
        var test = TestFilter.of(form.unit(), asOf, TestFilter.Outcome.TAKEN).sampled(form.from(), form.to());
        filling.put("period.situation", Value.of(situation))
                .put(
                        "period.compared",
                        Value.of("Mắc %d (kỳ trước %d), tử vong %d (kỳ trước %d)."
                                .formatted(sick, sum(before, Tally::cases), dead, sum(before, Tally::deaths))))
                .put(
                        "period.tests",
                        Value.of("Lấy mẫu %d lượt người, dương tính %d."
                                .formatted(
                                        tests.count(scope, test),
                                        tests.count(scope, test.of(TestFilter.Outcome.POSITIVE)))))
                .put(
                        "period.analysis",
                        Value.of("Ca bệnh theo ngày khởi phát từ %s đến %s, ở %d đơn vị."
                                .formatted(
                                        Value.said(form.from()),
                                        Value.said(form.to()),
                                        now.stream()
                                                .filter(each -> each.cases() > 0)
                                                .map(Tally::unit)
                                                .distinct()
                                                .count())));
    }

    /** "98/115": how many of the units below have sent theirs of the same period. */
    private @Nullable Value unitsSent(Form form) {
        var event = form.kind().event();
        var kinds = law.all().stream()
                .filter(each -> each.event() == event)
                .map(FormKind::id)
                .toList();
        var below = forms.ofPeriod(form.unit(), form.from(), kinds);
        return below.isEmpty()
                ? Value.of("không có đơn vị cấp dưới")
                : Value.of(below.stream().filter(each -> each.sent() != null).count() + "/" + below.size());
    }

    private String list(Form form, Instant asOf) {
        var filter = CaseFilter.of(form.unit(), asOf);
        return addresses.of(new CaseFilter(
                filter.unit(),
                asOf,
                CaseFilter.Status.CONFIRMED,
                null,
                null,
                null,
                null,
                form.from(),
                form.to(),
                null,
                null,
                null,
                CaseFilter.Order.ONSET));
    }

    static long sum(List<Tally> some, ToLongFunction<Tally> of) {
        return some.stream().mapToLong(of).sum();
    }
}
