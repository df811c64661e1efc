package vn.vungxanh.surveillance.tracing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.vungxanh.kernel.Vietnam;

class ContactDefinitionTest {

    private static final LocalDate ONSET = LocalDate.parse("2021-05-10");
    private static final Instant MET = Vietnam.startOf(ONSET).plusSeconds(8 * 3600);

    private final ContactDefinitions definitions = new ContactDefinitions();

    @ParameterizedTest(name = "{0}: {1} m, {2} min, closed {3}, mask {4}, body {5}, caring {6}, full PPE {7}, {8}")
    @CsvSource(textBlock = """
                # definition, metres, minutes, closed, masked, body, caring, fullPpe, evidence, outcome, criterion
                QD5053-2020,  2.0,  1,       ,      ,      ,      ,      , INTERVIEW, CLOSE,     1
                QD5053-2020,  2.1,  60,    no,      ,      ,      ,      , INTERVIEW, NOT_CLOSE,
                QD5053-2020,  5.0,  60,   yes,   yes,      ,      ,      , ROSTER,    CLOSE,     2
                QD5053-2020,     ,    ,      ,      ,      ,      ,      , HOUSEHOLD, CLOSE,     2
                QD5053-2020,     ,    ,    no,      ,      ,      ,      , HOUSEHOLD, CLOSE,     3
                QD5053-2020,     ,    ,      ,      ,      ,      ,      , INTERVIEW, UNDECIDED,
                QD3638-2021,  1.5,  1,     no,   yes,      ,      ,      , CAMERA,    CLOSE,     1
                QD3638-2021,  4.0,  1,    yes,   yes,      ,      ,      , QR,        CLOSE,     2
                QD3638-2021,  4.0,  90,    no,    no,      ,      ,      , QR,        NOT_CLOSE,
                CV11042-2021, 3.0,  1,     no,   yes,   yes,      ,      , INTERVIEW, CLOSE,     1
                CV11042-2021, 2.0,  15,    no,   yes,    no,      ,      , INTERVIEW, CLOSE,     2
                CV11042-2021, 2.0,  14,    no,   yes,    no,      ,      , INTERVIEW, NOT_CLOSE,
                CV11042-2021, 9.0,  15,   yes,   yes,    no,      ,      , INTERVIEW, CLOSE,     2
                CV11042-2021, 2.0,  1,     no,    no,    no,      ,      , INTERVIEW, CLOSE,     3
                CV11042-2021, 2.1,  1,     no,    no,    no,      ,      , INTERVIEW, NOT_CLOSE,
                CV11042-2021, 9.0,  1,    yes,    no,    no,      ,      , INTERVIEW, CLOSE,     3
                CV11042-2021, 1.0,  15,    no,      ,    no,      ,      , INTERVIEW, CLOSE,     2
                CV11042-2021, 1.0,  5,     no,      ,    no,      ,      , INTERVIEW, UNDECIDED,
                CV11042-2021, 9.0,  5,     no,   yes,    no,   yes,    no, INTERVIEW, CLOSE,     4
                CV11042-2021, 9.0,  5,     no,   yes,    no,   yes,   yes, INTERVIEW, NOT_CLOSE,
                CV11042-2021, 9.0,  5,     no,   yes,    no,   yes,      , INTERVIEW, UNDECIDED,
                BLUEZONE-2020, 2.0, 16,      ,      ,      ,      ,      , BLUETOOTH, CLOSE,     1
                BLUEZONE-2020, 2.0, 15,      ,      ,      ,      ,      , BLUETOOTH, NOT_CLOSE,
                BLUEZONE-2020, 2.1, 16,      ,      ,      ,      ,      , BLUETOOTH, NOT_CLOSE,
                BLUEZONE-2020, 2.0, 16,      ,      ,      ,      ,      , INTERVIEW, NOT_CLOSE,
                TT15-2026,    0.5,  99,   yes,    no,   yes,   yes,    no, INTERVIEW, UNDECIDED,
                """)
    void everySentenceOfEveryDefinitionDecidesAsWritten(
            String definition,
            @Nullable Double metres,
            @Nullable Integer minutes,
            @Nullable String closed,
            @Nullable String masked,
            @Nullable String body,
            @Nullable String caring,
            @Nullable String fullPpe,
            Evidence evidence,
            Verdict.Outcome outcome,
            @Nullable Integer criterion) {
        var exposure = new Exposure(
                MET,
                null,
                metres,
                minutes,
                yes(closed),
                yes(masked),
                null,
                yes(body),
                yes(caring),
                yes(fullPpe),
                evidence);
        var rule = definitions.byId(definition);

        var verdict = rule.judge(exposure, rule.windowOf(ONSET, ONSET, null));

        assertThat(verdict.outcome()).isEqualTo(outcome);
        assertThat(verdict.criterion() == null ? null : verdict.criterion().number())
                .isEqualTo(criterion);
    }

    @ParameterizedTest
    @CsvSource({
        "QD3638-2021, 2021-05-07T00:00:00+07:00, CLOSE",
        "QD3638-2021, 2021-05-06T23:59:00+07:00, OUTSIDE_WINDOW",
        "CV11042-2021, 2021-05-08T00:00:00+07:00, CLOSE",
        "CV11042-2021, 2021-05-07T23:59:00+07:00, OUTSIDE_WINDOW",
    })
    void aMeetingBeforeTheInfectiousPeriodIsNoContact(String definition, String at, Verdict.Outcome outcome) {
        var rule = definitions.byId(definition);
        var exposure = new Exposure(
                java.time.OffsetDateTime.parse(at).toInstant(),
                null,
                1.0,
                20,
                true,
                false,
                null,
                null,
                null,
                null,
                Evidence.INTERVIEW);

        assertThat(rule.judge(exposure, rule.windowOf(ONSET, ONSET.plusDays(2), null))
                        .outcome())
                .isEqualTo(outcome);
    }

    @Test
    void aMeetingAfterTheCaseWasIsolatedIsNoContact() {
        var rule = definitions.byId("QD3638-2021");
        var window = rule.windowOf(ONSET, ONSET, MET.minusSeconds(60));

        assertThat(rule.judge(Exposure.at(MET, Evidence.HOUSEHOLD), window).outcome())
                .isEqualTo(Verdict.Outcome.OUTSIDE_WINDOW);
    }

    @Test
    void withoutSymptomsThePeriodCountsFromTheSampling() {
        var rule = definitions.byId("CV11042-2021");

        assertThat(rule.windowOf(null, ONSET, null).from()).isEqualTo(Vietnam.startOf(ONSET.minusDays(2)));
    }

    @ParameterizedTest
    @CsvSource({
        "COVID-19, 2021-05-24, QD5053-2020",
        "COVID-19, 2021-07-29, QD5053-2020",
        "COVID-19, 2021-07-30, QD3638-2021",
        "COVID-19, 2021-12-28, QD3638-2021",
        "COVID-19, 2021-12-29, CV11042-2021",
        "COVID-19, 2026-11-01, CV11042-2021",
        "measles, 2021-05-24, OFFICER",
        "measles, 2026-11-01, TT15-2026",
    })
    void theDefinitionOfTheDayApplies(String disease, LocalDate on, String expected) {
        assertThat(definitions.inForce(disease, on).id()).isEqualTo(expected);
    }

    @Test
    void everyRowNamesItsSourceAndHowFarItWasRead() {
        assertThat(definitions.all()).allSatisfy(definition -> {
            assertThat(definition.source()).isNotBlank();
            assertThat(definition.confidence()).isIn("H", "M", "R");
            assertThat(definition.criteria()).allSatisfy(criterion -> {
                assertThat(criterion.source()).isNotBlank();
                assertThat(criterion.confidence()).isIn("H", "M", "R");
            });
        });
    }

    private static @Nullable Boolean yes(@Nullable String cell) {
        return cell == null ? null : cell.equals("yes");
    }
}
