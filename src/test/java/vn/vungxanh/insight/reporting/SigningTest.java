package vn.vungxanh.insight.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.vungxanh.foundation.access.ActingAs;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.adminunits.Units;
import vn.vungxanh.kernel.NotFound;
import vn.vungxanh.kernel.RuleBroken;
import vn.vungxanh.platform.documents.Layout;
import vn.vungxanh.support.HouseTest;

/** Bac Giang reports here, so that no other test's records get in the way. Each test has a year of outside figures of its own. */
@HouseTest
class SigningTest {

    @Autowired
    DailyReports daily;

    @Autowired
    ReportRegister reports;

    @Autowired
    Signing signing;

    @Autowired
    SignedReports signed;

    @Autowired
    ExternalFigures external;

    @Autowired
    Reconciliation reconciliation;

    @Autowired
    Units units;

    Scope scope;

    @BeforeEach
    void signIn() {
        var unit = units.byCode("24", LocalDate.of(2021, 5, 24)).orElseThrow().id();
        scope = Scope.ofProgram(unit, units);
    }

    @Test
    void aSignedReportStaysAsItWasWhileANewDraftFollowsALateEntry() throws IOException {
        var asOf = Instant.parse("2021-03-01T23:00:00Z");
        enter("I.2.cases", 2220, asOf);
        var id = begin(asOf);
        sign(id, 7, null);
        var report = as(() -> reports.get(id));
        var before = as(() -> signed.pdf(report));

        enter("I.2.cases", 2231, asOf);

        assertThat(as(() -> signed.pdf(report))).isEqualTo(before);
        assertThat(text(before)).contains("2.220", "Số: 7-BC/BCS").doesNotContain("2.231");
        assertThat(text(as(() -> daily.pdf(compute(asOf))))).contains("2.231");
        assertThat(as(() -> signed.changesSince(report, compute(asOf).figures())))
                .filteredOn(change -> change.id().equals("I.2.cases"))
                .singleElement()
                .satisfies(change -> assertThat(change.change()).isEqualByComparingTo("11"));
    }

    @Test
    void aHardFailureIsSignedOnlyWithAWrittenReason() {
        var asOf = Instant.parse("2021-03-02T23:00:00Z");
        enter("I.1b", 10, asOf);
        enter("I.1b.bo-keo", 9, asOf);
        var id = begin(asOf);

        assertThatThrownBy(() -> sign(id, 8, " "))
                .isInstanceOfSatisfying(
                        RuleBroken.class,
                        broken -> assertThat(broken.rule()).isEqualTo(ReportingRule.HARD_CHECK_NEEDS_REASON));

        sign(id, 8, "Phía Lào đang rà soát một ca");
        assertThat(as(() -> reports.get(id)).signed()).isNotNull();
        enter("I.1b", 9, asOf);
    }

    @Test
    void aNumberIsGivenOnceAndASignedReportIsNotSignedAgain() {
        var asOf = Instant.parse("2021-02-01T23:00:00Z");
        var first = begin(asOf);
        sign(first, 31, null);
        var second = begin(asOf);

        assertThatThrownBy(() -> sign(second, 31, null))
                .isInstanceOfSatisfying(
                        RuleBroken.class, broken -> assertThat(broken.rule()).isEqualTo(ReportingRule.NUMBER_IS_TAKEN));
        assertThatThrownBy(() -> sign(first, 32, null))
                .isInstanceOfSatisfying(
                        RuleBroken.class, broken -> assertThat(broken.rule()).isEqualTo(ReportingRule.ALREADY_SIGNED));
        assertThat(as(() -> signing.nextNumber(reports.get(second)))).isGreaterThan(31);
    }

    @Test
    void theAuthorsOwnWordsStandInTheReportAndBracesInThemAreOnlyBraces() throws IOException {
        var asOf = Instant.parse("2021-02-02T23:00:00Z");
        var id = begin(asOf);
        as(() -> {
            reports.narrate(scope, id, Map.of("III.text", "- Thiếu 05 xe {I.3a} cứu thương"));
            return id;
        });

        assertThat(text(as(() -> daily.pdf(reports.compute(reports.get(id))))))
                .contains("- Thiếu 05 xe {I.3a} cứu thương");
    }

    @Test
    void figuresWithoutARoomAreNamedMissing() throws IOException {
        var report = compute(Instant.parse("2021-02-03T23:00:00Z"));

        assertThat(report.missing()).extracting(Object::toString).contains("II.2.4a.current", "II.2.5.suits");
        assertThat(text(as(() -> daily.pdf(report)))).contains("chưa có dữ liệu");
    }

    @Test
    void anotherProvincesReportDoesNotExist() {
        var asOf = Instant.parse("2021-02-04T23:00:00Z");

        assertThatThrownBy(() -> as(() -> daily.compute(scope, "11", asOf, null, Layout.STATE)))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void theReconciliationExplainsEveryContradictionOfThePublishedReport() {
        var dienBien = Scope.ofProgram(
                units.byCode("11", LocalDate.of(2021, 5, 24)).orElseThrow().id(), units);

        var account = ActingAs.call(dienBien, () -> reconciliation.ofNumber88(dienBien));

        assertThat(account.lines()).hasSizeGreaterThan(80);
        assertThat(account.lines())
                .filteredOn(line -> line.id().equals("II.2.3a.positive"))
                .singleElement()
                .satisfies(line -> assertThat(line.note()).isEqualTo("f1positive"));
        assertThat(account.same() + account.different() + account.withoutData())
                .isEqualTo(account.lines().size());
    }

    private DailyReport compute(Instant asOf) {
        return as(() -> daily.compute(scope, "24", asOf, null, Layout.PARTY));
    }

    private ReportId begin(Instant asOf) {
        return as(() -> reports.begin(scope, daily.outline(scope, DailyReports.DAILY, "24", asOf, null, Layout.PARTY)));
    }

    private void sign(ReportId id, int number, @org.jspecify.annotations.Nullable String reason) {
        as(() -> {
            signing.sign(scope, id, number, "Người ký thử", reason);
            return id;
        });
    }

    private void enter(String figure, long value, Instant asOf) {
        as(() -> {
            external.enter(scope, figure, BigDecimal.valueOf(value), asOf, "Bộ Y tế");
            return figure;
        });
    }

    private <T> T as(Supplier<T> work) {
        return ActingAs.call(scope, work);
    }

    private static String text(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }
}
