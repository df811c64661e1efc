package vn.vungxanh.insight.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import vn.vungxanh.foundation.access.ActingAs;
import vn.vungxanh.foundation.access.HouseStaff;
import vn.vungxanh.foundation.access.Role;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.insight.templates.Section;
import vn.vungxanh.kernel.Rule;
import vn.vungxanh.kernel.RuleBroken;
import vn.vungxanh.kernel.StaleVersion;
import vn.vungxanh.platform.documents.Layout;
import vn.vungxanh.support.HouseTest;

/** Lạng Sơn reports here; each test has days of outside figures of its own, in 2020. */
@HouseTest
class WorkOnAReportTest {

    @Autowired
    ApplicationContext house;

    @Autowired
    DailyReports daily;

    @Autowired
    ReportRegister reports;

    @Autowired
    Parts parts;

    @Autowired
    Signing signing;

    @Autowired
    ExternalFigures external;

    Scope author;
    Scope signer;
    Scope police;
    Scope laboratory;

    @BeforeEach
    void staff() {
        var staff = HouseStaff.of(house);
        author = staff.scope("20", Role.EPIDEMIOLOGIST);
        signer = staff.scope("20", Role.COMMITTEE);
        police = staff.scope("20", Role.POLICE);
        laboratory = staff.scope("20", Role.LABORATORY);
    }

    @Test
    void theOfficeOfAPartWritesItAndAnotherOfficeOnlyComments() {
        var id = begin("2020-03-01T23:00:00Z");

        as(police, () -> parts.agree(police, id, "II.2.2", 0, Map.of()));
        assertThatThrownBy(() -> as(laboratory, () -> parts.write(laboratory, id, "IV", 0, Map.of("IV.text", "x"))))
                .isInstanceOfSatisfying(RuleBroken.class, is(ReportingRule.PART_HAS_ANOTHER_OWNER));
        as(laboratory, () -> parts.comment(laboratory, id, "IV", "Thêm việc lấy mẫu định kỳ"));

        assertThat(part(id, "II.2.2").work().state()).isEqualTo(PartWork.State.AGREED);
        assertThat(part(id, "IV").work().state()).isEqualTo(PartWork.State.EMPTY);
        assertThat(part(id, "IV").comments())
                .singleElement()
                .satisfies(comment -> assertThat(comment.by()).isEqualTo(laboratory.login()));
    }

    @Test
    void whoeverWritesAnOlderVersionIsToldAndTheWordsOfTheOtherStay() {
        var id = begin("2020-03-02T23:00:00Z");

        as(author, () -> parts.write(author, id, "IV", 0, Map.of("IV.text", "- Việc một")));

        assertThatThrownBy(() -> as(signer, () -> parts.write(signer, id, "IV", 0, Map.of("IV.text", "- Việc hai"))))
                .isInstanceOf(StaleVersion.class);
        assertThat(part(id, "IV").narratives()).extracting(Section::pattern).containsExactly("- Việc một");
    }

    @Test
    void aPartThatWasAssignedHoldsTheSignatureUntilItsOwnerAgreesOrAReasonIsWritten() {
        var id = begin("2020-03-03T23:00:00Z");
        as(author, () -> parts.assign(author, id, "III", 0, null, laboratory.login()));

        assertThatThrownBy(() -> sign(id, 3, null))
                .isInstanceOfSatisfying(RuleBroken.class, is(ReportingRule.OPEN_PART_NEEDS_REASON));
        as(laboratory, () -> parts.agree(laboratory, id, "III", 1, Map.of()));

        sign(id, 3, null);
        assertThat(report(id).signed()).isNotNull();
    }

    @Test
    void aProposedSentenceKeepsItsFiguresAliveAndIsNotProposedTwice() {
        enter("I.2.cases", 10, "2020-03-04T22:00:00Z");
        var id = begin("2020-03-04T23:00:00Z");
        as(
                author,
                () -> parts.write(author, id, "IV", 0, Map.of("IV.text", "- Cả nước [[I.2.cases]] ca, {I.2.cases}")));

        assertThat(html(id)).contains("Cả nước <", ">10<", "{I.2.cases}");
        enter("I.2.cases", 12, "2020-03-04T22:30:00Z");
        assertThat(html(id)).contains(">12<");
    }

    @Test
    void whatStandsUnsavedInTheFormIsKeptWhenASentenceIsAccepted() {
        var id = begin("2020-03-06T23:00:00Z");

        as(author, () -> parts.accept(author, id, "III", 0, "silent", Map.of("III.text", "- Chưa lưu")));

        assertThat(part(id, "III").narratives())
                .extracting(Section::pattern)
                .singleElement()
                .satisfies(words -> assertThat(words).startsWith("- Chưa lưu\n- Còn [[duties.silent]] đầu việc"));
    }

    @Test
    void anyWordThatChangesTakesTheReviewBack() {
        var id = begin("2020-03-05T23:00:00Z");
        as(author, () -> reports.review(author, id));
        assertThat(report(id).reviewed()).isNotNull();

        as(author, () -> parts.write(author, id, "IV", 0, Map.of("IV.text", "- Việc mới")));

        assertThat(report(id).reviewed()).isNull();
    }

    @Test
    void aFigureThatDoubledWithinADayIsSignedOnlyAfterSomebodyElseHasLookedAtIt() {
        enter("I.1a.cases", 1000, "2020-06-01T23:00:00Z");
        enter("I.1a.cases", 2000, "2020-06-02T23:00:00Z");
        var id = begin("2020-06-02T23:30:00Z");
        assertThat(jumps(id)).extracting(Jump::figure).containsExactly("I.1a.cases");

        as(signer, () -> signing.confirmJump(signer, id, "I.1a.cases", "Tôi tự xem"));
        assertThatThrownBy(() -> sign(id, 5, "gấp"))
                .isInstanceOfSatisfying(RuleBroken.class, is(ReportingRule.JUMP_NEEDS_SECOND_PERSON));
        as(author, () -> signing.confirmJump(author, id, "I.1a.cases", "Đã gọi phía Lào"));

        sign(id, 5, null);
        assertThat(report(id).signed()).isNotNull();
    }

    @Test
    void aJumpThatWasConfirmedAndGrewSinceIsLookedAtAgain() {
        enter("I.2.cases", 1000, "2020-06-11T23:00:00Z");
        enter("I.2.cases", 2500, "2020-06-12T23:00:00Z");
        var id = begin("2020-06-12T23:30:00Z");
        as(author, () -> signing.confirmJump(author, id, "I.2.cases", "Đúng"));

        enter("I.2.cases", 4000, "2020-06-12T23:10:00Z");

        assertThat(jumps(id))
                .singleElement()
                .satisfies(jump -> assertThat(jump.confirmations()).isEmpty());
    }

    @Test
    void whatComesAfterTheCutOffOfASignedReportIsSaidInTheNextOneAndTheSignedOneStays() {
        enter("I.2.provinces", 30, "2020-09-01T22:00:00Z");
        var first = begin("2020-09-01T23:00:00Z");
        sign(first, 41, null);

        enter("I.2.provinces", 32, "2020-09-01T22:30:00Z");
        var second = begin("2020-09-02T23:00:00Z");
        var computed = as(author, () -> reports.compute(report(second)));

        assertThat(computed.correction().reference()).isEqualTo("41-BC/BCS");
        assertThat(computed.correction().lines()).singleElement().satisfies(line -> {
            assertThat(line.figure()).isEqualTo("I.2.provinces");
            assertThat(line.before()).isEqualByComparingTo("30");
            assertThat(line.value()).isEqualByComparingTo("32");
        });
        assertThat(as(author, () -> daily.html(computed))).contains("41-BC/BCS", "đã báo 30, nay là 32 (+2)");
        assertThat(as(author, () -> daily.xlsx(computed))).isNotEmpty();
    }

    private Part part(ReportId id, String section) {
        return as(author, () -> {
            var report = reports.get(id);
            return parts.of(author, report, reports.compute(report)).stream()
                    .filter(part -> part.section().equals(section))
                    .findFirst()
                    .orElseThrow();
        });
    }

    private List<Jump> jumps(ReportId id) {
        return as(author, () -> signing.jumps(reports.get(id), reports.compute(reports.get(id))));
    }

    private Report report(ReportId id) {
        return as(author, () -> reports.get(id));
    }

    private String html(ReportId id) {
        return as(author, () -> daily.html(reports.compute(reports.get(id))));
    }

    private ReportId begin(String asOf) {
        return as(
                author,
                () -> reports.begin(
                        author,
                        daily.outline(author, DailyReports.DAILY, "20", Instant.parse(asOf), null, Layout.PARTY)));
    }

    private void sign(ReportId id, int number, @Nullable String reason) {
        as(signer, () -> signing.sign(signer, id, number, "Người ký thử", reason));
    }

    private void enter(String figure, long value, String asOf) {
        as(author, () -> external.enter(author, figure, BigDecimal.valueOf(value), Instant.parse(asOf), "Bộ Y tế"));
    }

    private static Consumer<RuleBroken> is(Rule rule) {
        return broken -> assertThat(broken.rule()).isEqualTo(rule);
    }

    private static void as(Scope who, Runnable work) {
        ActingAs.call(who, () -> {
            work.run();
            return who;
        });
    }

    private static <T> T as(Scope who, Supplier<T> work) {
        return ActingAs.call(who, work);
    }
}
