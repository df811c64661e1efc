package vn.vungxanh.insight.templates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.vungxanh.foundation.access.ActingAs;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.foundation.adminunits.Units;
import vn.vungxanh.kernel.NotFound;
import vn.vungxanh.kernel.Rule;
import vn.vungxanh.kernel.RuleBroken;
import vn.vungxanh.kernel.StaleVersion;
import vn.vungxanh.kernel.TimeOrderedId;
import vn.vungxanh.kernel.Vietnam;
import vn.vungxanh.platform.documents.Layout;
import vn.vungxanh.support.HouseTest;

/** The provinces of these tests word reports of their own that no other test reads. */
@HouseTest
class TemplatesTest {

    @Autowired
    Templates templates;

    @Autowired
    Units units;

    @Autowired
    Clock clock;

    private static final LocalDate WITH_DISTRICTS = LocalDate.of(2021, 5, 24);

    LocalDate today;

    @BeforeEach
    void day() {
        today = Vietnam.dayOf(clock.instant());
    }

    @Test
    void aProvinceWordsItsReportAnewFromADayOnAndItsDistrictsFollow() {
        var scope = scope("11");
        var program = newest(scope, "outbreak");

        save(scope, changed(program, "11", today.plusDays(3), "Tình hình dịch của {unit}: {I.3a} ca"), program.id());

        var district = units.children(scope.home(), WITH_DISTRICTS).get(0).id();
        assertThat(valid(scope, district, today.plusDays(2)).id()).isEqualTo(program.id());
        assertThat(valid(scope, district, today.plusDays(3)).subject()).startsWith("Tình hình dịch của");
        assertThat(valid(scope("22"), scope("22").home(), today.plusDays(3)).id())
                .isEqualTo(program.id());
    }

    @Test
    void whatNobodyCanFillIsRefusedWithTheLineThatSaysIt() {
        var program = newest(scope("20"), "midnight");

        assertThat(rules(program, new Section("a", Section.Kind.BULLET, "Ca: {I.3z}")))
                .containsExactly(TemplatesRule.FIGURE_IS_KNOWN);
        assertThat(rules(program, new Section("a", Section.Kind.BULLET, "Ca: {I.3a:twice}")))
                .containsExactly(TemplatesRule.WAY_IS_KNOWN);
        assertThat(rules(program, new Section("a", Section.Kind.BULLET, "Ca: {I.3a")))
                .containsExactly(TemplatesRule.BRACES_CLOSE);
        assertThat(rules(program, new Section("a", Section.Kind.TABLE, "Bảng {I.3b}")))
                .containsExactly(TemplatesRule.TABLE_NAMES_A_FAMILY);
        assertThat(rules(program, new Section("mục a", Section.Kind.BULLET, "Ca")))
                .containsExactly(TemplatesRule.ID_IS_GIVEN);
        assertThat(rules(program, new Section("a", Section.Kind.BULLET, "?")))
                .containsExactly(TemplatesRule.LINE_HAS_WORDS);
        assertThat(rules(
                        program,
                        new Section("a", Section.Kind.BULLET, "{I.3b.103} {unit} {I.3b:members:I.3a}"),
                        new Section("a", Section.Kind.BULLET, "Ca")))
                .containsExactly(TemplatesRule.ID_STANDS_ONCE);
    }

    @Test
    void theHeadAndTheFootOfTheDocumentAreReadLikeItsLines() {
        var program = newest(scope("20"), "midnight");
        var party = program.imprint(Layout.PARTY);

        assertThat(imprinted(program, party.own(), "BC/BCS", "UBND {không có};"))
                .containsExactly(TemplatesRule.FIGURE_IS_KNOWN);
        assertThat(imprinted(program, "BAN {UNIT", "BC/BCS", "Lưu: VT.")).containsExactly(TemplatesRule.BRACES_CLOSE);
        assertThat(imprinted(program, party.own(), "BC{unit}", "Lưu: VT."))
                .containsExactly(TemplatesRule.IMPRINT_IS_GIVEN);
        assertThat(imprinted(program, " ", "BC/BCS", "Lưu: VT.")).containsExactly(TemplatesRule.IMPRINT_IS_GIVEN);
        assertThat(imprinted(program, party.own(), "BC/BCS", "UBND {type};")).isEmpty();
    }

    private List<Rule> imprinted(Template template, String own, String symbol, String recipient) {
        var party = template.imprint(Layout.PARTY);
        var imprints = new EnumMap<Layout, Imprint>(template.imprints());
        imprints.put(
                Layout.PARTY,
                new Imprint(
                        Layout.PARTY,
                        party.parent(),
                        own,
                        symbol,
                        party.preamble(),
                        party.closing(),
                        party.capacity(),
                        List.of(recipient)));
        var edited = new Template(
                template.id(), template.code(), "20", today, "Tên", "LOẠI", "Trích yếu", template.sections(), imprints);
        return templates.problems(edited).stream().map(RuleBroken::rule).toList();
    }

    @Test
    void theWordingOfThePastIsNotChanged() {
        var scope = scope("20");
        var program = newest(scope, "midnight");

        assertThatThrownBy(() -> save(scope, changed(program, "20", today.minusDays(1), "x"), program.id()))
                .isInstanceOfSatisfying(
                        RuleBroken.class, broken -> assertThat(broken.rule()).isEqualTo(TemplatesRule.FROM_TODAY_ON));
    }

    @Test
    void nobodyWordsTheReportsOfAnotherProvince() {
        var program = newest(scope("20"), "midnight");

        assertThatThrownBy(() -> save(scope("22"), changed(program, "20", today, "x"), program.id()))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void ofTwoPeopleWhoSaveAtOnceOneIsToldThatTheOtherWasFirst() throws InterruptedException {
        var scope = scope("25");
        var program = newest(scope, "midnight");
        var start = new CountDownLatch(1);
        var told = Collections.synchronizedList(new ArrayList<Throwable>());
        var two = Executors.newFixedThreadPool(2);

        for (var words : List.of("Một", "Hai")) {
            two.execute(() -> {
                try {
                    start.await();
                    save(scope, changed(program, "25", today, words), program.id());
                } catch (InterruptedException | RuntimeException e) {
                    told.add(e);
                }
            });
        }
        start.countDown();
        two.shutdown();
        assertThat(two.awaitTermination(30, TimeUnit.SECONDS)).isTrue();

        assertThat(told).singleElement().isInstanceOf(StaleVersion.class);
        assertThat(ActingAs.call(scope, () -> templates.versions(scope, "midnight")))
                .hasSize(2);
    }

    @Test
    void everyTemplateThatComesWithTheProgramHoldsToItsOwnRules() {
        for (var code : templates.codes()) {
            var program = newest(scope("22"), code);

            assertThat(templates.problems(changed(program, "22", today, program.subject())))
                    .as(code)
                    .isEmpty();
        }
    }

    private List<Rule> rules(Template template, Section... sections) {
        var edited = new Template(
                template.id(),
                template.code(),
                "20",
                today,
                "Tên",
                "LOẠI",
                "Trích yếu",
                List.of(sections),
                template.imprints());
        return templates.problems(edited).stream().map(RuleBroken::rule).toList();
    }

    private Template changed(Template template, String unit, LocalDate from, String subject) {
        return new Template(
                TimeOrderedId.next(clock),
                template.code(),
                unit,
                from,
                "Bản mới",
                template.type(),
                subject,
                template.sections(),
                template.imprints());
    }

    private void save(Scope scope, Template edited, UUID basedOn) {
        ActingAs.call(scope, () -> {
            templates.save(scope, edited, basedOn);
            return edited;
        });
    }

    private Template valid(Scope scope, UnitId unit, LocalDate day) {
        return ActingAs.call(scope, () -> templates.validOn("outbreak", unit, day));
    }

    /** As the program has it, whatever another test has saved for the unit. */
    private Template newest(Scope scope, String code) {
        return ActingAs.call(
                scope,
                () -> templates.versions(scope, code).stream()
                        .filter(version -> version.unitCode() == null)
                        .map(version -> templates.get(version.id()))
                        .findFirst()
                        .orElseThrow());
    }

    private Scope scope(String code) {
        return Scope.ofProgram(
                units.byCode(code, LocalDate.of(2021, 5, 24)).orElseThrow().id(), units);
    }
}
