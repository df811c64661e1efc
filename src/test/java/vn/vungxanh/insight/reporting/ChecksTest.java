package vn.vungxanh.insight.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.vungxanh.insight.reporting.Check.Outcome.FAILED;
import static vn.vungxanh.insight.reporting.Check.Outcome.NOT_APPLICABLE;
import static vn.vungxanh.insight.reporting.Check.Outcome.PASSED;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.vungxanh.platform.figures.Figure;
import vn.vungxanh.platform.figures.FigureId;

class ChecksTest {

    /** Each line: figures that hold together, then one of them changed so that they do not. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "laos_by_province|I.1b.a=439 I.1b.b=40 I.1b=479|I.1b=480",
                "laos_provinces|I.1b.a=439 I.1b.b=40 I.1c.provinces=2|I.1c.provinces=6",
                "lockdown_provinces|I.1c=6 I.1c.provinces=6|I.1c=7",
                "cases_by_unit|I.3b.103=42 I.3b.094=8 I.3b.100=3 I.3b.095=1 I.3a=54|I.3a=55",
                "patients|II.2.3d.treated=52 II.2.3d.transferred=2 I.3a=54|II.2.3d.treated=53",
                "border_reinforcement|II.2.2'a.posts=28 II.2.2'a.sites=11 II.2.2'a=39|II.2.2'a=40",
                "posts_by_kind|II.2.2'b.fixed=57 II.2.2'b.mobile=19 II.2.2'b.posts=76|II.2.2'b.mobile=18",
                "posts_by_line|II.2.2'c.laos-posts=65 II.2.2'c.china-posts=11 II.2.2'b.posts=76|II.2.2'b.posts=77",
                "border_people|II.2.2'b.guards=291 II.2.2'b.army=90 II.2.2'b.militia=150 II.2.2'b.people=531|II.2.2'b.army=91",
                "border_people_by_line|II.2.2'c.laos-people=468 II.2.2'c.china-people=63 II.2.2'b.people=531|II.2.2'b.people=530",
                "border_received|II.2.2'd.from-china=15 II.2.2'd.from-laos=27 II.2.2'd.received=42|II.2.2'd.received=41",
                "border_handed|II.2.2'd.to-laos=8 II.2.2'd.to-china=35 II.2.2'd.handed=43|II.2.2'd.handed=76",
                "chinese_handed|II.2.2b.handed=35 II.2.2'd.to-china=35|II.2.2'd.to-china=34",
                "central_isolation|II.2.4a.completed=6946 II.2.4a.current=2468 II.2.4a=9414|II.2.4a.current=2469",
                "laboratories_2020|II.2.6b.cdc=9339 II.2.6b.nihe=569 II.2.6b=9908|II.2.6b.cdc=9340",
                "results_2020|II.2.6b.negative=9908 II.2.6b.positive=0 II.2.6b=9908|II.2.6b.positive=1",
                "tests_in_total|II.2.6b=9908 II.2.6c=29841 II.2.6a=39749|II.2.6a=39750",
                "positives_since_january|I.3a=54 II.2.6c.positive=57|II.2.6c.positive=53",
                "positive_contacts|II.2.3a.positive=51 I.3a=54|II.2.3a.positive=54",
                "positive_among_contacts|II.2.3a.positive=51 II.2.3a.f1=2380|II.2.3a.f1=50",
                "second_contacts_at_home|II.2.3a.f2=100 II.2.4c.moved=50 II.2.4c.cumulative=150|II.2.3a.f2=101",
                "moved_home|II.2.4c.moved=10 II.2.4a.completed=10|II.2.4c.moved=11",
                "now_at_home|II.2.4c.current=9044 II.2.4c.cumulative=14305|II.2.4c.current=14306",
                "contacts_all_sampled|II.2.3a.sampled=2380 II.2.3a.f1=2380|II.2.3a.sampled=2381",
                "guarded_sites|II.2.2c.sites=36 II.2.4b.sites=36|II.2.2c.sites=37",
                "guarded_zones|II.2.2c.zones=7 II.2.4b.locked=7|II.2.2c.zones=8",
                "patients_in_beds|II.2.3d.treated=52 II.2.3d.beds=280|II.2.3d.treated=281",
                "contacts_sampled|II.2.3a.f1=2380 II.2.6c=29841|II.2.6c=2379",
                "from_affected_provinces|II.2.1b.affected=146 II.2.1b.people=1719|II.2.1b.affected=1720",
                "from_bac_ninh|II.2.1b.bac-ninh=4 II.2.1b.affected=146|II.2.1b.bac-ninh=147",
                "pools_of_five|II.2.5.capacity=1000 II.2.5.pool5=5000|II.2.5.pool5=4000",
                "pools_of_ten|II.2.5.capacity=1000 II.2.5.pool10=10000|II.2.5.pool10=9000",
                "staff_for_sampling|II.2.1a.staff=30 II.2.1a.samplers=100 III.support=130|III.support=150",
                "guards_per_place|II.2.2c=200 II.2.2c.field=1 II.2.2c.centres=6 II.2.2c.sites=36 II.2.2c.zones=7|II.2.2c=20",
                "reinforced_itemised|III.reinforced=50 II.2.1a.staff=30 II.2.1a.samplers=100|III.reinforced=131",
                "positivity_of_contacts|II.2.3a.positive=51 II.2.3a.f1=2380|II.2.3a.positive=600",
                "contacts_per_case|II.2.3a.f1=2380 I.3a=54|I.3a=5000",
                "second_contacts_per_contact|II.2.3a.f2=8717 II.2.3a.f1=2380|II.2.3a.f2=100",
                "positivity_of_tests|II.2.6c.positive=57 II.2.6c=29841|II.2.6c.positive=9000",
                "handed_over|II.2.2b.handed=35 II.2.2b.foreigners=35|II.2.2b.handed=36",
            })
    void everyCheckPassesWhenFiguresHoldTogetherAndFailsWhenOneIsOff(String number, String good, String change) {
        var figures = figures(good);

        assertThat(result(number, figures).outcome()).isEqualTo(PASSED);
        assertThat(result(number, Map.of()).outcome()).isEqualTo(NOT_APPLICABLE);

        var worse = new HashMap<>(figures);
        worse.putAll(figures(change));
        assertThat(result(number, worse).outcome()).isEqualTo(FAILED);
    }

    @Test
    void everyCheckHasAVector() throws NoSuchMethodException {
        var vectors = ChecksTest.class
                .getDeclaredMethod(
                        "everyCheckPassesWhenFiguresHoldTogetherAndFailsWhenOneIsOff",
                        String.class,
                        String.class,
                        String.class)
                .getAnnotation(CsvSource.class)
                .value();

        assertThat(vectors).hasSize((int) Checks.ALL.stream()
                .filter(check -> check.kind() != Check.Kind.NOTE)
                .count());
    }

    @Test
    void theThirtyOneChecksDrawnUpFromReport88AreAllThere() {
        var ofWords = List.of(26, 27, 28, 29); // TextFindings

        assertThat(Stream.concat(Checks.ALL.stream().map(Check::item).filter(item -> item > 0), ofWords.stream()))
                .containsAll(IntStream.rangeClosed(1, 31).boxed().toList());
    }

    @Test
    void aNoteShowsTwoReadingsAndNeverFails() {
        var result = result(
                "border_no_partition",
                figures("II.2.2'd.from-china=15 II.2.2'd.from-laos=27 II.2.2'd.to-laos=8 II.2.2'd.to-china=35"
                        + " II.2.2'd.stopped=76"));

        assertThat(result.isNote()).isTrue();
        assertThat(result.compared()).isEqualTo("15 + 27 + 8 + 35 (85) / 76");
        assertThat(result("finished_at_home", figures("II.2.4c.cumulative=14305 II.2.4c.current=9044"))
                        .compared())
                .contains("5.261");
    }

    @Test
    void theWordsOfThePublishedReportAreFoundFaulty() {
        var findings = PublishedReport.number88().findings();

        assertThat(findings).allMatch(result -> result.outcome() == FAILED && !result.blocks());
        assertThat(compared(findings, "numbers_of_headings")).isEqualTo("2.2.; c)");
        assertThat(compared(findings, "order_of_directives")).contains("1467 > 1463");
        assertThat(compared(findings, "spelling")).contains("Si Pa Phìn", "các trạm", "Trung tâm Y tế huyện");
    }

    @Test
    void wordsThatAreRightAreNotFoundFaulty() {
        var findings = TextFindings.of(
                List.of("I. A", "1. B", "a) C", "b) D", "2. E", "2.1. F", "2.2. G", "II. H"),
                "xã Si Pa Phìn, thành phố Điện Biên Phủ, các trạm",
                List.of("số: 03/CĐ-UBND ngày 20/5/2021", "số: 1463/UBND ngày 20/5/2021", "số: 9/UBND ngày 01/6/2021"));

        assertThat(findings).allMatch(result -> result.outcome() == PASSED);
    }

    private static String compared(List<Check.Result> results, String number) {
        return results.stream()
                .filter(result -> result.number().equals(number))
                .findFirst()
                .orElseThrow()
                .compared();
    }

    @Test
    void aCheckSaysWhatItCompared() {
        var result = result("cases_by_unit", figures("I.3b.103=42 I.3b.094=8 I.3b.100=3 I.3b.095=1 I.3a=55"));

        assertThat(result.compared()).contains("42", " + ", "≠ 55");
        assertThat(result.blocks()).isTrue();
    }

    @Test
    void beforeTheFirstCaseNothingContradictsItself() {
        assertThat(result("positive_contacts", figures("II.2.3a.positive=0 I.3a=0"))
                        .outcome())
                .isEqualTo(PASSED);
    }

    @Test
    void patientsWhoRecoveredCountOnceSomebodyRecordsThem() {
        var without = figures("II.2.3d.treated=50 II.2.3d.transferred=2 I.3a=54");
        var with = figures("II.2.3d.treated=50 II.2.3d.transferred=2 II.2.3d.recovered=2 I.3a=54");

        assertThat(result("patients", without).outcome()).isEqualTo(FAILED);
        assertThat(result("patients", with).outcome()).isEqualTo(PASSED);
    }

    @Test
    void thePublishedReportPassesItsSumsAndFailsWhereItContradictsItself() {
        var results = Checks.of(PublishedReport.number88().figures());

        assertThat(results).noneMatch(Check.Result::blocks);
        assertThat(results)
                .filteredOn(result -> result.outcome() == FAILED)
                .extracting(Check.Result::number)
                .containsExactlyInAnyOrder("positive_contacts", "second_contacts_at_home", "moved_home");
    }

    private static Check.Result result(String number, Map<FigureId, Figure> figures) {
        return Checks.of(figures).stream()
                .filter(result -> result.number().equals(number))
                .findFirst()
                .orElseThrow();
    }

    private static Map<FigureId, Figure> figures(String text) {
        var figures = new TreeMap<FigureId, Figure>();
        for (var each : text.split(" ")) {
            var id = new FigureId(each.split("=")[0]);
            var isMember = id.isIn(new FigureId("I.3b")) || id.isIn(new FigureId("I.1b"));
            figures.put(
                    id,
                    new Figure(
                            id,
                            new BigDecimal(each.split("=")[1]),
                            "",
                            isMember ? id.value() : null,
                            Instant.EPOCH,
                            "",
                            null,
                            "",
                            List.of()));
        }
        return figures;
    }
}
