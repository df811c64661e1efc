package vn.vungxanh.foundation.directives;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import vn.vungxanh.foundation.access.ActingAs;
import vn.vungxanh.foundation.access.HouseStaff;
import vn.vungxanh.foundation.access.Role;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.kernel.NotFound;
import vn.vungxanh.kernel.RuleBroken;
import vn.vungxanh.kernel.StaleVersion;
import vn.vungxanh.platform.documents.DocumentPress;
import vn.vungxanh.platform.documents.Layout;
import vn.vungxanh.support.HouseTest;

@HouseTest
class DraftsTest {

    private static final LocalDate DAY = LocalDate.of(2021, 5, 20);

    @Autowired
    Drafts drafts;

    @Autowired
    DirectiveRegister register;

    @Autowired
    HigherDocuments higher;

    @Autowired
    DirectivePapers papers;

    @Autowired
    DocumentPress press;

    @Autowired
    ApplicationContext house;

    Scope province;
    Scope commune;

    @BeforeEach
    void people() {
        province = HouseStaff.of(house).scope("11", Role.COMMITTEE);
        commune = HouseStaff.of(house).scope("03199", Role.UNIT_OFFICER);
    }

    @Test
    void aDraftGetsTheNextNumberOfItsSeriesWhenItIsIssued() {
        var first = draft(province, "QĐ-THUTU", DirectiveKind.DECISION);
        assertThat(get(province, first).isDraft()).isTrue();
        assertThat(next(province, "QĐ-THUTU")).isEqualTo(1);

        issue(province, first, 1, 1);
        assertThat(get(province, first).reference()).isEqualTo("01/QĐ-THUTU");
        assertThat(next(province, "QĐ-THUTU")).isEqualTo(2);
        broken(DirectiveRule.ONLY_A_DRAFT_CHANGES, () -> issue(province, first, 2, 2));
    }

    @Test
    void ofTwoWhoTakeOneNumberAtOnceOneIsToldThatItIsTaken() throws Exception {
        var one = draft(province, "KH-HAIBAN", DirectiveKind.PLAN);
        var other = draft(province, "KH-HAIBAN", DirectiveKind.PLAN);
        var start = new CyclicBarrier(2);
        var pool = Executors.newFixedThreadPool(2);
        try {
            var answers = List.of(
                    pool.submit(at(start, () -> issue(province, one, 1, 7))),
                    pool.submit(at(start, () -> issue(province, other, 1, 7))));
            var taken = 0;
            for (var answer : answers) {
                taken += answer.get() == DirectiveRule.NUMBER_IS_TAKEN ? 1 : 0;
            }
            assertThat(taken).isEqualTo(1);
        } finally {
            pool.shutdown();
        }
        assertThat(next(province, "KH-HAIBAN")).isEqualTo(8);
    }

    @Test
    void aDraftOfTheProvinceIsSeenBelowOnlyWhenItIsIssued() {
        var id = draft(province, "TB-XUONG", DirectiveKind.NOTICE);
        assertThatThrownBy(() -> get(commune, id)).isInstanceOf(NotFound.class);

        issue(province, id, 1, 1);
        assertThat(get(commune, id).reference()).isEqualTo("01/TB-XUONG");
        broken(
                DirectiveRule.WITHIN_YOUR_JURISDICTION,
                () -> ActingAs.run(commune, () -> drafts.end(commune, id, 2, DAY, null)));
    }

    @Test
    void aSymbolNamesTheKindAndHasNoBlanks() {
        broken(DirectiveRule.SYMBOL_NAMES_THE_KIND, () -> draft(province, "KH-UBND", DirectiveKind.DECISION));
        broken(DirectiveRule.SYMBOL_NAMES_THE_KIND, () -> draft(province, "QĐ-UBND", DirectiveKind.OFFICIAL_LETTER));
        broken(DirectiveRule.SYMBOL_IS_WELL_FORMED, () -> draft(province, "QĐ UBND", DirectiveKind.DECISION));
        broken(DirectiveRule.SYMBOL_IS_WELL_FORMED, () -> draft(province, "QĐ/UBND", DirectiveKind.DECISION));
    }

    @Test
    void theBasisThatALineNamesIsLinkedBothWays() {
        var id = ActingAs.call(
                province,
                () -> register.register(province, document(province, 901, "UBND-NOI", DirectiveKind.OFFICIAL_LETTER)));
        var bases = ActingAs.call(province, () -> higher.implementedBy(id));

        assertThat(bases).extracting(HigherDocument::reference).containsExactly("902/CĐ-TTg");
        assertThat(ActingAs.call(
                        province, () -> higher.implementing(bases.get(0).id())))
                .extracting(Directive::id)
                .contains(id);
        assertThat(Basis.read("theo chỉ đạo của cấp trên")).isEmpty();
        assertThat(Basis.read("Công điện số 541/CĐ-TTg ngày 31/4/2021 của Thủ tướng Chính phủ"))
                .isEmpty();
    }

    @Test
    void aDocumentIsReplacedByALaterOneOfTheSameIssuer() {
        var old = ActingAs.call(
                province, () -> register.register(province, document(province, 1, "QĐ-THAY", DirectiveKind.DECISION)));
        var later = ActingAs.call(
                province, () -> register.register(province, document(province, 2, "QĐ-THAY", DirectiveKind.DECISION)));

        ActingAs.run(province, () -> drafts.end(province, old, 1, DAY, later));
        assertThat(get(province, old).state()).isEqualTo(DirectiveState.REPLACED);
        assertThat(get(province, old).replacedBy()).isEqualTo(later);
        broken(
                DirectiveRule.ONLY_WHAT_IS_IN_FORCE_ENDS,
                () -> ActingAs.run(province, () -> drafts.end(province, old, 2, DAY, null)));
        assertThatThrownBy(() -> ActingAs.run(province, () -> drafts.end(province, later, 9, DAY, null)))
                .isInstanceOf(StaleVersion.class);
    }

    @Test
    void aDecisionIsPrintedInTheLayoutOfTheStateAndOfTheParty() {
        var id = draft(province, "QĐ-GIAY", DirectiveKind.DECISION);
        var paper = ActingAs.call(province, () -> papers.paper(province, id));

        assertThat(paper.letterhead().own()).isEqualTo("ỦY BAN NHÂN DÂN TỈNH ĐIỆN BIÊN");
        var html = press.html(paper);
        assertThat(html).contains("QUYẾT ĐỊNH:", "thực hiện./.", "Căn cứ Luật Tổ chức chính quyền địa phương.");
        assertThat(press.docx(paper)).startsWith('P', 'K');
        assertThat(press.pdf(paper)).startsWith('%', 'P', 'D', 'F');
        var party = ActingAs.call(
                province,
                () -> drafts.draft(
                        province,
                        new NewDirective(
                                province.home(),
                                0,
                                "BC/BCS",
                                DirectiveKind.REPORT,
                                DAY,
                                "thử",
                                List.of(),
                                Urgency.NORMAL,
                                null,
                                Layout.PARTY),
                        text()));
        assertThat(press.html(ActingAs.call(province, () -> papers.paper(province, party))))
                .contains("ĐẢNG CỘNG SẢN VIỆT NAM")
                .contains("-BC/BCS");
    }

    private static Callable<DirectiveRule> at(CyclicBarrier start, Runnable work) {
        return () -> {
            start.await();
            try {
                work.run();
                return null;
            } catch (RuleBroken broken) {
                return (DirectiveRule) broken.rule();
            }
        };
    }

    private DirectiveId draft(Scope scope, String symbol, DirectiveKind kind) {
        return ActingAs.call(scope, () -> drafts.draft(scope, document(scope, 0, symbol, kind), text()));
    }

    private void issue(Scope scope, DirectiveId id, int version, int number) {
        ActingAs.run(scope, () -> drafts.issue(scope, id, version, number, DAY));
    }

    private Directive get(Scope scope, DirectiveId id) {
        return ActingAs.call(scope, () -> register.get(id));
    }

    private int next(Scope scope, String symbol) {
        return ActingAs.call(scope, () -> drafts.nextNumber(scope.home(), symbol, 2021));
    }

    private static NewDirective document(Scope scope, int number, String symbol, DirectiveKind kind) {
        return new NewDirective(
                scope.home(),
                number,
                symbol,
                kind,
                DAY,
                "về việc thử",
                List.of("Công điện số 902/CĐ-TTg ngày 23/4/2021 của Thủ tướng Chính phủ"),
                Urgency.URGENT,
                null);
    }

    private static DirectiveText text() {
        return new DirectiveText(
                null,
                null,
                List.of("Căn cứ Luật Tổ chức chính quyền địa phương"),
                "Điều 1. Thiết lập vùng cách ly y tế.\n- Từ 0 giờ ngày 20/5/2021;\nĐiều 2. Các đơn vị thực hiện.",
                List.of("Như Điều 2;", "Lưu: VT."),
                List.of("CHỦ TỊCH"),
                "Nguyễn Văn Thử");
    }

    private static void broken(DirectiveRule rule, ThrowingCallable work) {
        assertThatThrownBy(work)
                .isInstanceOfSatisfying(
                        RuleBroken.class, broken -> assertThat(broken.rule()).isEqualTo(rule));
    }
}
