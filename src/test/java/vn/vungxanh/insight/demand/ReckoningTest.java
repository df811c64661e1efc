package vn.vungxanh.insight.demand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.vungxanh.support.Oracle.assertClose;
import static vn.vungxanh.support.Oracle.number;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.vungxanh.kernel.RuleBroken;
import vn.vungxanh.platform.sheets.ResourceTable;
import vn.vungxanh.support.Oracle;

class ReckoningTest {

    private static final double EXACT = 1e-9;

    private final Oracle once = new Oracle("scenario/static_demand_N_active.csv");
    private final Oracle even = new Oracle("scenario/even_arrivals_census_esft.csv");

    @ParameterizedTest
    @ValueSource(strings = {"who_esft", "tower_80_15_5", "hanoi_2021"})
    void soManyAtOnceNeedWhatTheReferenceSays(String set) {
        var parameters = published(set);
        for (var row : once.rows()) {
            if (!row.get("split").equals(set)) {
                continue;
            }
            var cases = number(row, "N");

            var needs = new Reckoning(parameters).atOnce(cases);
            var tests = new Reckoning(parameters).testsOf(cases);

            var ours = new LinkedHashMap<String, Double>();
            ours.put("mild", needs.ill().mild());
            ours.put("moderate", needs.ill().moderate());
            ours.put("severe", needs.ill().severe());
            ours.put("critical", needs.ill().critical());
            ours.put("beds_sev_crit", needs.lying().heavy());
            ours.put("invasive_mv", needs.breathing().invasive());
            ours.put("noninvasive", needs.breathing().nonInvasive());
            ours.put("o2_lpm", needs.breathing().litres());
            ours.put("o2_m3_per_day", needs.breathing().m3());
            ours.put("o2_tonne_per_day", needs.breathing().tonnes());
            ours.put("lox_m3_per_day", needs.breathing().liquidM3());
            ours.put("cylinders_7m3_per_day", needs.breathing().cylinders());
            ours.put("hcw_sev_crit", needs.workers().heavy());
            ours.put("hcw_moderate_if_in_hospital", needs.workers().moderate());
            ours.put("ambulance", needs.ambulances());
            ours.put("biomed", needs.workers().engineers());
            ours.put("ppe_sets_per_day", needs.supplies().suitsHeavy());
            ours.put("tests_cases", tests[0]);
            ours.put("tests_negatives", tests[1]);
            ours.put("tests_contacts", tests[2]);
            ours.put("deaths_expected", needs.deaths());
            ours.forEach((what, value) -> assertClose(value, number(row, what), EXACT, set + " " + cases + " " + what));
        }
    }

    @Test
    void evenArrivalsFillTheBedsDayByDay() {
        var parameters = published("who_esft");
        var runs = new LinkedHashMap<List<String>, List<Integer>>();
        for (var i = 0; i < even.rows().size(); i++) {
            var row = even.rows().get(i);
            runs.computeIfAbsent(List.of(row.get("N"), row.get("D")), key -> new java.util.ArrayList<>())
                    .add(i);
        }
        assertThat(runs).isNotEmpty();
        runs.forEach((run, rows) -> {
            var cases = Double.parseDouble(run.get(0));
            var over = Integer.parseInt(run.get(1));
            var arrivals = new double[rows.size()];
            Arrays.fill(arrivals, 0, over, cases / over);

            var days = new Reckoning(parameters).course(arrivals);

            for (var day = 0; day < rows.size(); day++) {
                var row = even.rows().get(rows.get(day));
                assertClose(days.get(day).ill().severe(), number(row, "severe_census"), EXACT, run + " severe " + day);
                assertClose(days.get(day).ill().critical(), number(row, "critical_census"), EXACT, run + " " + day);
                assertClose(days.get(day).breathing().m3(), number(row, "o2_m3_per_day"), EXACT, run + " o2 " + day);
            }
        });
    }

    @Test
    void contactsStayIsolatedForTheDaysOfTheRule() {
        var arrivals = new double[30];
        arrivals[2] = 10;

        var days = new Reckoning(published("who_esft")).course(arrivals);

        assertThat(days.get(1).isolationPlaces()).isZero();
        assertThat(days.get(2).isolationPlaces()).isEqualTo(100);
        assertThat(days.get(22).isolationPlaces()).isEqualTo(100);
        assertThat(days.get(23).isolationPlaces()).isZero();
    }

    @Test
    void theNinetyFourSeverePlacesOfQuangNinhAreTheSplitOfHanoi() {
        assertThat(Math.round(new Reckoning(published("hanoi_2021"))
                        .atOnce(1000)
                        .lying()
                        .heavy()))
                .isEqualTo(94);
    }

    @Test
    void sharesThatDoNotAddUpAreRefused() {
        var known = published("who_esft");

        assertThatThrownBy(() -> known.with(Map.of(Parameter.SEVERE_SHARE, 0.5)))
                .isInstanceOfSatisfying(
                        RuleBroken.class,
                        broken -> assertThat(broken.rule()).isEqualTo(DemandRule.SHARES_DO_NOT_ADD_UP));
    }

    @Test
    void whatIsNoNumberIsRefused() {
        var known = published("who_esft");
        for (var bad : List.of(Double.NaN, Double.POSITIVE_INFINITY, -1d, 1e9)) {
            assertThatThrownBy(() -> known.with(Map.of(Parameter.CRITICAL_OXYGEN, bad)))
                    .isInstanceOfSatisfying(
                            RuleBroken.class,
                            broken -> assertThat(broken.rule()).isEqualTo(DemandRule.PARAMETER_OUT_OF_RANGE));
            assertThatThrownBy(() -> new Reckoning(known).atOnce(bad)).isInstanceOf(RuleBroken.class);
            assertThatThrownBy(() -> new Reckoning(known).course(new double[] {bad}))
                    .isInstanceOf(RuleBroken.class);
        }
    }

    @Test
    void everyNeedOfEveryResourceIsANumber() {
        var needs = new Reckoning(published("hanoi_2021")).atOnce(5000);
        assertThat(Resource.ALL)
                .allSatisfy(each -> assertThat(each.of(needs)).isFinite().isNotNegative());
    }

    /** A published set as it comes with the program, over the one that it is based on. */
    public static Parameters published(String set) {
        var values = new EnumMap<Parameter, Double>(Parameter.class);
        for (var name : List.of("who_esft", set)) {
            ResourceTable.read("scenarios/parameters.csv").stream()
                    .filter(row -> row.get("set").equals(name))
                    .forEach(row ->
                            values.put(Parameter.valueOf(row.get("parameter")), Double.parseDouble(row.get("value"))));
        }
        return new Parameters(values, occupations());
    }

    private static List<Occupation> occupations() {
        return ResourceTable.read("scenarios/staff_hours.csv", row -> {
            var hours = new EnumMap<Grade, Double>(Grade.class);
            Grade.ALL.forEach(grade ->
                    hours.put(grade, Double.parseDouble(row.get(grade.name().toLowerCase(java.util.Locale.ROOT)))));
            return new Occupation(row.get("code"), row.get("care").equals("yes"), hours);
        });
    }
}
