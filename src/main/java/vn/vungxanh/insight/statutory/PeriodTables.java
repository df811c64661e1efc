package vn.vungxanh.insight.statutory;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.vungxanh.foundation.adminunits.Unit;
import vn.vungxanh.foundation.adminunits.Units;
import vn.vungxanh.surveillance.cases.Disease;
import vn.vungxanh.surveillance.cases.Diseases;

/** The tables of a period, by disease and by unit; what was typed stands beside what the records say. */
@Component
class PeriodTables {

    private static final List<String> HEAD = List.of("Mắc", "Tử vong", "Mắc cộng dồn năm", "Tử vong cộng dồn năm");
    private static final List<String> COLUMNS = List.of("cases", "deaths", "cases_of_year", "deaths_of_year");

    private final EntryRepository entries;
    private final Diseases diseases;
    private final Units units;

    PeriodTables(EntryRepository entries, Diseases diseases, Units units) {
        this.entries = entries;
        this.diseases = diseases;
        this.units = units;
    }

    /** A record counts more: what was typed for a disease is left out where its cases stand in the records. */
    List<Tally> withTyped(Form form, List<Tally> recorded, List<String> kinds) {
        var all = new ArrayList<>(recorded);
        var reach = units.jurisdiction(form.unit()).multirange();
        for (var typed : entries.counts(form, reach, kinds)) {
            var where = units.jurisdiction(typed.unit());
            if (recorded.stream()
                    .noneMatch(each -> each.disease().equals(typed.disease())
                            && each.cases() + each.deaths() > 0
                            && where.covers(each.unit()))) {
                all.add(typed);
            }
        }
        return all;
    }

    List<FormTable> of(Form form, List<Tally> now) {
        var all = new ArrayList<FormTable>();
        var byDisease =
                now.stream().collect(Collectors.groupingBy(Tally::disease, LinkedHashMap::new, Collectors.toList()));
        all.add(table(
                "by_disease",
                "Số mắc, tử vong theo bệnh",
                List.of("disease", "icd10"),
                List.of("Bệnh", "Mã ICD-10"),
                byDisease.entrySet().stream()
                        .map(each -> row(
                                nameOf(each.getKey(), form.to()) + (typed(each.getValue()) ? " (ghi tay)" : ""),
                                disease(each.getKey(), form.to())
                                        .map(Disease::icd10)
                                        .orElse(""),
                                each.getValue()))
                        .toList()));
        var children = units.children(form.unit(), form.to().plusDays(1));
        if (!children.isEmpty()) {
            all.add(table(
                    "by_unit",
                    "Số mắc, tử vong theo đơn vị",
                    List.of("unit", "code"),
                    List.of("Đơn vị", "Mã"),
                    children.stream()
                            .map(child -> row(child.name(), child.code(), within(now, child)))
                            .toList()));
        }
        return all;
    }

    private static FormTable table(
            String name, String caption, List<String> columns, List<String> head, List<List<String>> rows) {
        return new FormTable(name, caption, both(columns, COLUMNS), both(head, HEAD), rows, Set.of(2, 3, 4, 5));
    }

    private static List<String> both(List<String> first, List<String> second) {
        var all = new ArrayList<>(first);
        all.addAll(second);
        return all;
    }

    private List<Tally> within(List<Tally> all, Unit child) {
        var where = units.jurisdiction(child.id());
        return all.stream().filter(each -> where.covers(each.unit())).toList();
    }

    private static boolean typed(List<Tally> some) {
        return some.stream().allMatch(Tally::typed);
    }

    private static List<String> row(String name, String code, List<Tally> some) {
        return List.of(
                name,
                code,
                Long.toString(FillsPeriods.sum(some, Tally::cases)),
                Long.toString(FillsPeriods.sum(some, Tally::deaths)),
                Long.toString(FillsPeriods.sum(some, Tally::casesOfYear)),
                Long.toString(FillsPeriods.sum(some, Tally::deathsOfYear)));
    }

    String nameOf(String disease, LocalDate on) {
        return disease(disease, on).map(Disease::nameVi).orElse(disease);
    }

    private Optional<Disease> disease(String code, LocalDate on) {
        return diseases.on(on).stream().filter(each -> each.code().equals(code)).findFirst();
    }
}
