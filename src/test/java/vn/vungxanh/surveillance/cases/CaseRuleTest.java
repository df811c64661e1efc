package vn.vungxanh.surveillance.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.time.Instant;
import java.time.LocalDate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class CaseRuleTest {

    private static final LocalDate TODAY = LocalDate.of(2021, 5, 24);
    private static final LocalDate TOMORROW = TODAY.plusDays(1);
    private static final Instant TODAY_AT = Instant.parse("2021-05-24T03:00:00Z");
    private static final Instant TOMORROW_AT = Instant.parse("2021-05-25T03:00:00Z");
    private static final Instant REPORTED = Instant.parse("2021-05-20T03:00:00Z");

    static Stream<Arguments> wrongFacts() {
        return Stream.of(
                wrong(CaseRule.ONSET_IN_FUTURE, facts -> facts.onsetOn(TOMORROW)),
                wrong(CaseRule.SAMPLE_IN_FUTURE, facts -> facts.sampledOn(TOMORROW)),
                wrong(CaseRule.CONFIRMATION_IN_FUTURE, facts -> confirmed(facts, TOMORROW_AT)),
                wrong(CaseRule.REPORT_IN_FUTURE, facts -> facts.reportedAt(TOMORROW_AT)),
                wrong(CaseRule.OUTCOME_IN_FUTURE, facts -> facts.ended(Outcome.DIED, TOMORROW)),
                wrong(CaseRule.CONFIRMATION_NEEDS_A_TIME, facts -> confirmed(facts, null)),
                wrong(
                        CaseRule.TIME_WITHOUT_CONFIRMATION,
                        facts -> facts.classified(Classification.PROBABLE, "d", TODAY_AT)),
                wrong(
                        CaseRule.SAMPLE_AFTER_CONFIRMATION,
                        facts -> confirmed(facts, REPORTED).sampledOn(TODAY)),
                wrong(CaseRule.OUTCOME_NEEDS_A_DAY, facts -> facts.ended(Outcome.DIED, null)),
                wrong(CaseRule.OUTCOME_NEEDS_A_DAY, facts -> facts.ended(null, TODAY)),
                wrong(
                        CaseRule.OUTCOME_BEFORE_ONSET,
                        facts -> facts.onsetOn(TODAY).ended(Outcome.DIED, TODAY.minusDays(1))),
                wrong(
                        CaseRule.RECOVERY_BEFORE_CONFIRMATION,
                        facts -> confirmed(facts, TODAY_AT).ended(Outcome.RECOVERED, TODAY.minusDays(1))),
                wrong(CaseRule.TRANSFER_NEEDS_PLACE_AND_DAY, facts -> facts.transferred("Hà Nội", null)),
                wrong(CaseRule.TRANSFER_NEEDS_PLACE_AND_DAY, facts -> facts.transferred(null, TODAY)),
                wrong(CaseRule.TRANSFER_IN_FUTURE, facts -> facts.transferred("Hà Nội", TOMORROW)),
                wrong(CaseRule.TEXT_TOO_LONG, facts -> facts.note("x".repeat(2_001))),
                wrong(CaseRule.TEXT_TOO_LONG, facts -> facts.bnCode("BN" + "1".repeat(30))));
    }

    @ParameterizedTest
    @MethodSource("wrongFacts")
    void eachWrongFactBreaksItsRule(CaseRule rule, UnaryOperator<CaseFactsDraft> mistake) {
        assertThat(CaseRule.brokenBy(mistake.apply(suspected()).facts(), TODAY)).contains(rule);
    }

    @Test
    void whatIsUsualBreaksNone() {
        var foundBeforeTheOnset = confirmed(suspected(), REPORTED)
                .sampledOn(LocalDate.of(2021, 5, 19))
                .onsetOn(LocalDate.of(2021, 5, 22))
                .transferred("Bệnh viện Bệnh Nhiệt đới Trung ương", TODAY)
                .ended(Outcome.DIED, TODAY);
        assertThat(CaseRule.allBrokenBy(foundBeforeTheOnset.facts(), TODAY)).isEmpty();
        assertThat(CaseRule.allBrokenBy(suspected().facts(), TODAY)).isEmpty();
    }

    @Test
    void whatIsJoinedNeverErases() {
        var known = confirmed(suspected(), REPORTED)
                .onsetOn(LocalDate.of(2021, 5, 18))
                .sampledOn(LocalDate.of(2021, 5, 19))
                .symptoms(java.util.List.of("sốt"))
                .severity(Severity.MILD)
                .source(Source.CONTACT)
                .bnCode("BN4000")
                .facility("Bệnh viện tỉnh")
                .transferred("Hà Nội", LocalDate.of(2021, 5, 21))
                .ended(Outcome.DIED, TODAY)
                .note("ghi chú")
                .facts();
        var nothing = CaseFacts.suspected("other", TODAY_AT, Source.UNKNOWN).facts();

        assertThat(CaseFields.joined(known, nothing)).isEqualTo(known);
        assertThat(CaseFields.joined(nothing, known).classification()).isEqualTo(Classification.CONFIRMED);
        assertThat(CaseFields.joined(nothing, known).reportedAt()).isEqualTo(REPORTED);
    }

    private static CaseFactsDraft suspected() {
        return CaseFacts.suspected("d", REPORTED, Source.COMMUNITY);
    }

    private static CaseFactsDraft confirmed(CaseFactsDraft facts, Instant at) {
        return facts.classified(Classification.CONFIRMED, "d", at);
    }

    private static Arguments wrong(CaseRule rule, UnaryOperator<CaseFactsDraft> mistake) {
        return arguments(rule, mistake);
    }
}
