package vn.vungxanh.insight.statutory;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.adminunits.Unit;
import vn.vungxanh.foundation.adminunits.Units;
import vn.vungxanh.surveillance.cases.CaseAddress;
import vn.vungxanh.surveillance.cases.CaseFilter;
import vn.vungxanh.surveillance.cases.Diseases;
import vn.vungxanh.surveillance.testing.TestFilter;
import vn.vungxanh.surveillance.testing.TestQueries;

/** Reports of a period and notices of a day, in numbers: by disease and by unit. */
@Component
class FillsPeriods implements FillsForms {

    private final CaseNewsRepository cases;
    private final FormListRepository forms;
    private final TestQueries tests;
    private final CaseAddress addresses;
    private final Diseases diseases;
    private final FormLaw law;
    private final Units units;

    FillsPeriods(
            CaseNewsRepository cases,
            FormListRepository forms,
            TestQueries tests,
            CaseAddress addresses,
            Diseases diseases,
            FormLaw law,
            Units units) {
        this.cases = cases;
        this.forms = forms;
        this.tests = tests;
        this.addresses = addresses;
        this.diseases = diseases;
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
        var now = cases.tally(where, form.from(), form.to(), asOf);
        var span = new Span(form.from(), form.to()).before(form.kind().event());
        var before = cases.tally(where, span.from(), span.to(), asOf);
        filling.put("period.cases", Value.of(sum(now, Tally::cases)))
                .put("period.deaths", Value.of(sum(now, Tally::deaths)))
                .put("period.unitsSent", unitsSent(form));
        words(scope, filling, form, now, before, asOf);
        return filling.with(tables(form, now));
    }

    private void words(Scope scope, Filling filling, Form form, List<Tally> now, List<Tally> before, Instant asOf) {
        var name = units.get(form.unit()).name();
        var sick = sum(now, Tally::cases);
        var dead = sum(now, Tally::deaths);
        var named = now.stream()
                .filter(each -> each.cases() > 0)
                .collect(Collectors.groupingBy(
                        each -> nameOf(each.disease(), form.to()),
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

    private List<FormTable> tables(Form form, List<Tally> now) {
        var all = new ArrayList<FormTable>();
        var byDisease =
                now.stream().collect(Collectors.groupingBy(Tally::disease, LinkedHashMap::new, Collectors.toList()));
        all.add(new FormTable(
                "by_disease",
                "Số mắc, tử vong theo bệnh",
                List.of("disease", "icd10", "cases", "deaths", "cases_of_year", "deaths_of_year"),
                List.of("Bệnh", "Mã ICD-10", "Mắc", "Tử vong", "Mắc cộng dồn năm", "Tử vong cộng dồn năm"),
                byDisease.entrySet().stream()
                        .map(each ->
                                row(nameOf(each.getKey(), form.to()), icdOf(each.getKey(), form.to()), each.getValue()))
                        .toList(),
                Set.of(2, 3, 4, 5)));
        var children = units.children(form.unit(), form.to().plusDays(1));
        if (!children.isEmpty()) {
            all.add(new FormTable(
                    "by_unit",
                    "Số mắc, tử vong theo đơn vị",
                    List.of("unit", "code", "cases", "deaths", "cases_of_year", "deaths_of_year"),
                    List.of("Đơn vị", "Mã", "Mắc", "Tử vong", "Mắc cộng dồn năm", "Tử vong cộng dồn năm"),
                    children.stream()
                            .map(child -> row(child.name(), child.code(), of(now, child)))
                            .toList(),
                    Set.of(2, 3, 4, 5)));
        }
        return all;
    }

    private List<Tally> of(List<Tally> all, Unit child) {
        var where = units.jurisdiction(child.id());
        return all.stream().filter(each -> where.covers(each.unit())).toList();
    }

    private static List<String> row(String name, String code, List<Tally> some) {
        return List.of(
                name,
                code,
                Long.toString(sum(some, Tally::cases)),
                Long.toString(sum(some, Tally::deaths)),
                Long.toString(sum(some, Tally::casesOfYear)),
                Long.toString(sum(some, Tally::deathsOfYear)));
    }

    /** "98/115": how many of the units below have sent theirs of the same period. */
    private @org.jspecify.annotations.Nullable Value unitsSent(Form form) {
        var event = form.kind().event();
        var kinds = law.all().stream()
                .filter(each -> each.event() == event)
                .map(FormKind::id)
                .toList();
        var below = forms.ofPeriod(form.unit(), event, form.from(), kinds);
        return below.isEmpty()
                ? null
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

    private String nameOf(String disease, LocalDate on) {
        return diseases.on(on).stream()
                .filter(each -> each.code().equals(disease))
                .map(each -> each.nameVi())
                .findFirst()
                .orElse(disease);
    }

    private String icdOf(String disease, LocalDate on) {
        return diseases.on(on).stream()
                .filter(each -> each.code().equals(disease))
                .map(each -> each.icd10())
                .findFirst()
                .orElse("");
    }

    private static long sum(List<Tally> some, ToLongFunction<Tally> of) {
        return some.stream().mapToLong(of).sum();
    }
}
