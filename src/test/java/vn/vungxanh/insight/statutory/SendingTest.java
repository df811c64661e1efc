package vn.vungxanh.insight.statutory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import vn.vungxanh.foundation.deadlines.Deadlines;
import vn.vungxanh.kernel.NotFound;
import vn.vungxanh.kernel.RuleBroken;
import vn.vungxanh.kernel.StaleVersion;
import vn.vungxanh.support.HouseTest;
import vn.vungxanh.surveillance.cases.CaseId;
import vn.vungxanh.surveillance.cases.CaseManagement;
import vn.vungxanh.surveillance.cases.CaseQueries;

/** From the filled form to the answer of the level above. */
@HouseTest
class SendingTest {

    @Autowired
    ApplicationContext house;

    private Office office;
    private FormDesk desk;
    private Corrections corrections;

    @BeforeEach
    void open() {
        office = new Office(house);
        desk = office.bean(FormDesk.class);
        corrections = office.bean(Corrections.class);
    }

    @Test
    void theFormIsFilledFromTheRecordsAndSaysWhatIsMissing() {
        var form = office.caseForm();

        var filled = office.filled(office.commune, form);

        assertThat(answer(filled, "disease").words()).isEqualTo("Bệnh COVID-19");
        assertThat(answer(filled, "diagnosis").code()).isEqualTo("2");
        assertThat(answer(filled, "onset_on").code()).isEqualTo("2021-05-19");
        assertThat(answer(filled, "vaccinated").words()).isNull();
        assertThat(answer(filled, "result").isMissing()).isTrue();
        assertThat(answer(filled, "full_name").place()).startsWith("/people/");
    }

    @Test
    void whatIsTypedIsKeptAndSomethingOlderIsRefused() {
        var form = office.caseForm();

        office.doing(
                office.commune,
                () -> desk.type(
                        office.commune, form.id(), form.version(), Map.of("result", "1", "workplace", "Nương rẫy")));

        var filled = office.filled(office.commune, office.again(form));
        assertThat(answer(filled, "result").words()).isEqualTo("Dương tính");
        assertThat(answer(filled, "workplace").words()).isEqualTo("Nương rẫy");
        assertThatThrownBy(() -> office.doing(
                        office.commune,
                        () -> desk.type(office.commune, form.id(), form.version(), Map.of("workplace", "Khác"))))
                .isInstanceOf(StaleVersion.class);
        breaks(
                StatutoryRule.UNREADABLE_FIELD,
                () -> office.doing(
                        office.commune,
                        () -> desk.type(
                                office.commune, form.id(), form.version() + 1, Map.of("sampled_on", "hôm qua"))));
    }

    @Test
    void whatIsMissingNeedsAReasonThatIsPrinted() {
        var form = office.caseForm();

        breaks(
                StatutoryRule.MISSING_NEEDS_REASON,
                () -> office.doing(office.commune, () -> desk.send(office.commune, form.id(), "Lò Thị Trạm", "")));
        office.send(office.commune, form);

        assertThat(office.printed(form).html()).contains("Chưa có phiếu xét nghiệm");
    }

    @Test
    void twoPeopleWhoSendAtOnceSendOnce() throws Exception {
        var form = office.caseForm();
        var gate = new CyclicBarrier(2);
        Callable<Throwable> sender = () -> {
            gate.await();
            return catchThrowable(() -> office.send(office.commune, form));
        };

        var pool = Executors.newFixedThreadPool(2);
        var outcomes = pool.invokeAll(List.of(sender, sender));
        pool.shutdown();

        assertThat(List.of(outcomes.get(0).get() == null, outcomes.get(1).get() == null))
                .containsExactlyInAnyOrder(true, false);
        var refused = outcomes.get(0).get() == null
                ? outcomes.get(1).get()
                : outcomes.get(0).get();
        assertThat(((RuleBroken) refused).rule()).isEqualTo(StatutoryRule.ALREADY_SENT);
        assertThat(office.again(form).state()).isEqualTo(FormState.SENT);
    }

    @Test
    void aReprintIsEqualToTheByteAlsoAfterTheRecordChanged() {
        var form = office.caseForm();
        office.send(office.commune, form);
        var first = office.printed(form);

        office.doing(office.province, () -> {
            var id = new CaseId(form.about());
            var known = office.bean(CaseQueries.class).open(office.province, id);
            office.bean(CaseManagement.class)
                    .correct(
                            office.province,
                            id,
                            known.version(),
                            known.facts()
                                    .change()
                                    .onsetOn(LocalDate.of(2021, 5, 15))
                                    .facts());
        });

        var again = office.printed(form);
        assertThat(again.html()).isEqualTo(first.html());
        assertThat(again.pdf()).isEqualTo(first.pdf());
        assertThat(again.docx()).isEqualTo(first.docx());
        assertThat(again.xlsx()).isEqualTo(first.xlsx());
        assertThat(again.exchange()).isEqualTo(first.exchange()).contains("\"onset_on\":{\"value\":\"2021-05-19\"");
    }

    @Test
    void nobodySendsForAUnitOutsideTheOwnArea() {
        var form = office.caseForm();

        assertThatThrownBy(() -> office.send(office.neighbour, form)).isInstanceOf(NotFound.class);

        assertThat(office.again(form).state()).isEqualTo(FormState.OWED);
    }

    @Test
    void sendingStopsTheClockAndNumbersRunOn() {
        var one = office.caseForm();
        var two = office.caseForm();
        office.send(office.commune, one);
        office.send(office.commune, two);

        assertThat(office.again(two).sent().number())
                .isEqualTo(office.again(one).sent().number() + 1);
        var clocks = office.as(
                office.province,
                () -> office.bean(Deadlines.class).of(office.province, one.id().value()));
        assertThat(clocks.get(0).metAt()).isNotNull();
    }

    @Test
    void theLevelAboveReceivesAndNobodyElse() {
        var form = office.caseForm();
        breaks(
                StatutoryRule.NOT_SENT_YET,
                () -> office.doing(office.district, () -> corrections.receive(office.district, form.id())));
        office.send(office.commune, form);

        breaks(
                StatutoryRule.NOT_FOR_YOU_TO_ANSWER,
                () -> office.doing(office.commune, () -> corrections.receive(office.commune, form.id())));
        office.doing(office.district, () -> corrections.receive(office.district, form.id()));

        assertThat(office.again(form).state()).isEqualTo(FormState.RECEIVED);
        breaks(
                StatutoryRule.ALREADY_ANSWERED,
                () -> office.doing(
                        office.district, () -> corrections.giveBack(office.district, form.id(), "Thiếu mã xã")));
    }

    @Test
    void whatIsReturnedIsCorrectedByANewFormAndTheFirstStays() {
        var form = office.caseForm();
        office.send(office.commune, form);
        var first = office.printed(form);
        breaks(
                StatutoryRule.REASON_TOO_SHORT,
                () -> office.doing(office.district, () -> corrections.giveBack(office.district, form.id(), " ")));
        office.doing(
                office.district, () -> corrections.giveBack(office.district, form.id(), "Thiếu kết quả xét nghiệm"));

        var fresh = office.as(
                office.commune, () -> corrections.correct(office.commune, form.id(), "Bổ sung kết quả xét nghiệm"));

        var correction =
                office.as(office.commune, () -> office.bean(FormQueries.class).open(office.commune, fresh));
        assertThat(correction.revision()).isEqualTo(1);
        assertThat(correction.corrects()).isEqualTo(form.id());
        breaks(
                StatutoryRule.ALREADY_CORRECTED,
                () -> office.as(office.commune, () -> corrections.correct(office.commune, form.id(), "Một lần nữa")));
        office.send(office.commune, correction);
        assertThat(office.printed(correction).html()).contains("Bản đính chính lần 1");
        assertThat(office.printed(form).pdf()).isEqualTo(first.pdf());
    }

    @Test
    void noCasesIsOneTapAsLongAsTheRecordsHoldNone() {
        var week = LocalDate.of(2021, 5, 10);
        office.settle(Office.MAY);
        var quiet = office.period("03421", FormEvent.WEEK, week);
        office.caseForm();
        var busy = office.period(Office.COMMUNE, FormEvent.WEEK, LocalDate.of(2021, 5, 17));

        office.doing(office.district, () -> desk.sendNothing(office.district, quiet.id(), "Cán bộ huyện"));

        assertThat(office.again(quiet).sent().nothing()).isTrue();
        assertThat(office.printed(quiet).html()).contains("KHÔNG CÓ CA");
        breaks(
                StatutoryRule.THERE_ARE_CASES,
                () -> office.doing(office.commune, () -> desk.sendNothing(office.commune, busy.id(), "Lò Thị Trạm")));
        breaks(
                StatutoryRule.NOT_A_PERIOD,
                () -> office.doing(
                        office.commune,
                        () -> desk.sendNothing(office.commune, office.caseForm().id(), "Lò Thị Trạm")));
    }

    @Test
    void theDistrictsWeekAddsUpItsCommunesAndSaysWhoHasSent() {
        office.settle(Office.MAY);
        var district = office.period(Office.DISTRICT, FormEvent.WEEK, LocalDate.of(2021, 5, 17));
        var before = Long.parseLong(
                answer(office.filled(office.district, district), "cases").code());
        office.caseForm();

        var filled = office.filled(office.district, district);

        assertThat(Long.parseLong(answer(filled, "cases").code())).isEqualTo(before + 1);
        assertThat(answer(filled, "units_sent").words()).endsWith("/13");
        assertThat(filled.tables()).extracting(FormTable::name).containsExactly("by_disease", "by_unit");
    }

    @Test
    void aDiseaseWithoutRecordsIsTypedInNumbersAndAddedUpAbove() {
        var week = LocalDate.of(2021, 5, 17);
        office.settle(Office.MAY);
        var commune = office.period("03427", FormEvent.WEEK, week);
        var district = office.period(Office.DISTRICT, FormEvent.WEEK, week);
        var before = Long.parseLong(
                answer(office.filled(office.district, district), "cases").code());
        var typed = Map.of("count_disease", "QD97-W-01", "count_cases", "1.204", "count_deaths", "");

        office.doing(office.district, () -> desk.type(office.district, commune.id(), commune.version(), typed));

        assertThat(answer(office.filled(office.district, commune), "cases").code())
                .isEqualTo("1204");
        assertThat(answer(office.filled(office.district, district), "cases").code())
                .as("not sent yet")
                .isEqualTo(Long.toString(before));
        breaks(
                StatutoryRule.THERE_ARE_CASES,
                () -> office.doing(office.district, () -> desk.sendNothing(office.district, commune.id(), "Cán bộ")));
        office.send(office.district, commune);
        assertThat(answer(office.filled(office.district, district), "cases").code())
                .isEqualTo(Long.toString(before + 1204));
        assertThat(office.printed(commune).html()).contains("Bệnh cúm (ghi tay)");
    }

    private static FilledField answer(FilledForm filled, String field) {
        return filled.fields().stream()
                .filter(each -> each.field().name().equals(field))
                .findFirst()
                .orElseThrow();
    }

    private static void breaks(StatutoryRule rule, ThrowingCallable deed) {
        assertThatThrownBy(deed)
                .isInstanceOfSatisfying(
                        RuleBroken.class, broken -> assertThat(broken.rule()).isEqualTo(rule));
    }
}
