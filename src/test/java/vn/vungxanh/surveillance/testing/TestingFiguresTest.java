package vn.vungxanh.surveillance.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.web.util.UriComponentsBuilder;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.platform.figures.Figure;
import vn.vungxanh.platform.figures.FigureRequest;
import vn.vungxanh.support.HouseTest;
import vn.vungxanh.surveillance.laboratories.Laboratories;
import vn.vungxanh.surveillance.laboratories.LaboratoryId;
import vn.vungxanh.surveillance.laboratories.NewLaboratory;
import vn.vungxanh.surveillance.laboratories.TestKind;

/** Section 2.6 of the report in small, in a commune that no other test samples in. */
@HouseTest
class TestingFiguresTest {

    private static final String COMMUNE = "03201";
    private static final String WORKING = "03205";
    private static final Instant AS_OF = Instant.parse("2021-05-23T23:00:00Z");

    @Autowired
    ApplicationContext house;

    @Autowired
    TestingFigures figures;

    @Autowired
    TestingWork work;

    @Test
    void theFiguresOfTheReportAreCountedAndEachEqualsItsList() {
        var clinic = new Clinic(house);
        var cdc = clinic.laboratory(100);
        var institute = clinic.asProvince(() -> clinic.bean(Laboratories.class)
                .add(
                        clinic.province,
                        new NewLaboratory(
                                "V" + clinic.word().toUpperCase(java.util.Locale.ROOT),
                                "Viện",
                                clinic.unit("11"),
                                true,
                                10,
                                10,
                                0,
                                10,
                                java.util.Set.of(TestKind.PCR_SCREENING),
                                true)));
        var people = clinic.people(COMMUNE, 8);
        tested(clinic, institute, "2020-03-01T02:00:00Z", TestResult.NEGATIVE, List.of(people.get(0)));
        tested(clinic, cdc, "2020-04-01T02:00:00Z", TestResult.NEGATIVE, List.of(people.get(1)));
        tested(clinic, cdc, "2021-05-10T02:00:00Z", TestResult.NEGATIVE, people.subList(2, 7));
        tested(clinic, cdc, "2021-05-12T02:00:00Z", TestResult.POSITIVE, List.of(people.get(7)));
        tested(clinic, cdc, "2021-05-20T02:00:00Z", TestResult.POSITIVE, List.of(people.get(7)));
        tested(clinic, cdc, "2021-05-23T22:30:00Z", TestResult.NEGATIVE, List.of(people.get(0)));

        var told = told(clinic);

        assertThat(told)
                .containsAllEntriesOf(Map.ofEntries(
                        Map.entry("II.2.6a", 9L),
                        Map.entry("II.2.6a.taken", 10L),
                        Map.entry("II.2.6a.positive", 1L),
                        Map.entry("II.2.6a.pooled", 5L),
                        Map.entry("II.2.6a.single", 4L),
                        Map.entry("II.2.6b", 2L),
                        Map.entry("II.2.6b.negative", 2L),
                        Map.entry("II.2.6b.positive", 0L),
                        Map.entry("II.2.6b.cdc", 1L),
                        Map.entry("II.2.6b.nihe", 1L),
                        Map.entry("II.2.6c", 7L),
                        Map.entry("II.2.6c.positive", 1L)));
    }

    @Test
    void theWorkOfTheDayIsCountedAndEachCountEqualsItsList() {
        var clinic = new Clinic(house);
        var cdc = clinic.laboratory(100);
        var people = clinic.people(WORKING, 4);
        tested(clinic, cdc, "2021-05-10T02:00:00Z", TestResult.NEGATIVE, List.of(people.get(0)));
        tested(clinic, cdc, "2021-05-20T02:00:00Z", TestResult.POSITIVE, List.of(people.get(1)));
        tested(clinic, cdc, "2021-05-20T02:00:00Z", TestResult.NEGATIVE, List.of(people.get(2)));
        clinic.tube(
                clinic.code(),
                TestKind.PCR_SCREENING,
                List.of(people.get(3)),
                cdc,
                Instant.parse("2021-05-23T22:00:00Z"));

        var request = new FigureRequest(clinic.unit(WORKING).value(), LocalDate.of(2021, 5, 7), AS_OF);
        var told = clinic.together(() -> work.figures(request)).stream()
                .collect(java.util.stream.Collectors.toMap(each -> each.id().value(), each -> each));

        assertThat(told.get("testing.taken").value()).isEqualByComparingTo("4");
        assertThat(told.get("testing.takenToday").value()).isEqualByComparingTo("1");
        assertThat(told.get("testing.pending").value()).isEqualByComparingTo("1");
        assertThat(told.get("testing.half").value()).isEqualByComparingTo("6");
        assertThat(told.get("testing.positivity").value()).isEqualByComparingTo("50");
        for (var id : List.of("taken", "takenToday", "toldToday", "pending")) {
            var figure = told.get("testing." + id);
            var listed = clinic.together(() -> listed(clinic, clinic.province, figure));
            assertThat(listed).as(id).isEqualTo(figure.value().longValueExact());
        }
    }

    /** Each value as the figure and as the list behind it count it. */
    private Map<String, Long> told(Clinic clinic) {
        var unit = clinic.unit(COMMUNE);
        var request = new FigureRequest(unit.value(), LocalDate.of(2021, 5, 7), AS_OF);
        return clinic.together(() -> {
            Map<String, Long> values = new TreeMap<>();
            for (var figure : figures.figures(request)) {
                var value = Objects.requireNonNull(figure.value()).longValueExact();
                if (figure.id().value().startsWith("II.2.6")) {
                    assertThat(listed(clinic, clinic.province, figure))
                            .as(figure.id().value())
                            .isEqualTo(value);
                    values.put(figure.id().value(), value);
                }
            }
            return values;
        });
    }

    private long listed(Clinic clinic, Scope scope, Figure figure) {
        Map<String, String> words = new TreeMap<>();
        UriComponentsBuilder.fromUriString(Objects.requireNonNull(figure.listUrl()))
                .build()
                .getQueryParams()
                .forEach((name, values) -> words.put(
                        name, java.net.URLDecoder.decode(values.get(0), java.nio.charset.StandardCharsets.UTF_8)));
        var filter = TestFilter.of(
                        clinic.unit(words.get("unit")),
                        vn.vungxanh.kernel.Vietnam.instant(words.get("asOf")),
                        TestFilter.Outcome.valueOf(words.get("outcome").toUpperCase(java.util.Locale.ROOT)))
                .sampled(day(words.get("sampledFrom")), day(words.get("sampledTo")))
                .released(day(words.get("releasedFrom")), day(words.get("releasedTo")))
                .inPools(words.containsKey("pooled") ? Boolean.valueOf(words.get("pooled")) : null)
                .by(null, words.containsKey("reference") ? Boolean.valueOf(words.get("reference")) : null);
        return clinic.bean(TestQueries.class).count(scope, filter);
    }

    private static LocalDate day(String text) {
        return text == null ? null : LocalDate.parse(text);
    }

    private static void tested(
            Clinic clinic,
            LaboratoryId by,
            String at,
            TestResult result,
            List<vn.vungxanh.foundation.people.Person> people) {
        var code = clinic.code();
        var taken = Instant.parse(at);
        clinic.tube(code, TestKind.PCR_SCREENING, people, by, taken);
        var ct = result == TestResult.POSITIVE ? new BigDecimal("22") : null;
        var said = new NewResult(code, by, result, ct, taken.plusSeconds(6 * 3_600), Via.HAND, null);
        clinic.asProvince(() -> clinic.bean(ResultIntake.class).takePast(clinic.province, List.of(said)));
    }
}
