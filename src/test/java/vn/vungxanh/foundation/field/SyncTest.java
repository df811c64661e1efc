package vn.vungxanh.foundation.field;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DeadlockLoserDataAccessException;
import vn.vungxanh.foundation.access.Role;
import vn.vungxanh.kernel.RuleBroken;
import vn.vungxanh.support.HouseTest;

@HouseTest
class SyncTest {

    @Autowired
    ApplicationContext house;

    FieldOffice office;
    Phone phone;

    @BeforeEach
    void open() {
        office = new FieldOffice(house);
        phone = office.phone();
    }

    @Test
    void whatIsSentOnceIsWrittenOnceAndHasAReceipt() {
        var note = phone.note("Bản Nà Bủng");

        var answer = office.send(phone.batch(note));

        assertThat(answer.nonce()).isEqualTo(phone.nonce);
        assertThat(answer.items()).hasSize(1);
        assertThat(answer.items().get(0).outcome()).isEqualTo(Outcome.STORED);
        assertThat(answer.items().get(0).id()).isEqualTo(note.id().toString());
        assertThat(answer.items().get(0).receipt()).hasSize(11);
        assertThat(answer.highestStored()).isEqualTo(1);
        assertThat(office.notebook.notes(List.of(note.id()))).hasSize(1);
    }

    @Test
    void sentAgainItIsADuplicateWithTheSameReceipt() {
        var note = phone.note("hai lần");
        var first = office.send(phone.batch(note)).items().get(0);

        var second = office.send(phone.batch(note)).items().get(0);

        assertThat(second.outcome()).isEqualTo(Outcome.DUPLICATE);
        assertThat(second.receipt()).isEqualTo(first.receipt());
        assertThat(office.notebook.notes(List.of(note.id()))).hasSize(1);
    }

    @Test
    void fiftyAtOnceWithOneIdMakeOneRowAndFiftySuccesses() throws Exception {
        var note = phone.note("năm mươi");
        var body = phone.batch(note);
        var pool = Executors.newFixedThreadPool(50);
        List<Callable<Outcome>> calls = new ArrayList<>();
        for (var n = 0; n < 50; n++) {
            calls.add(() -> office.outcomes(body).get(0));
        }

        var outcomes = new ArrayList<Outcome>();
        for (var each : pool.invokeAll(calls)) {
            outcomes.add(each.get());
        }
        pool.shutdown();

        assertThat(outcomes).containsOnly(Outcome.STORED, Outcome.DUPLICATE);
        assertThat(outcomes).containsOnlyOnce(Outcome.STORED);
        assertThat(office.notebook.notes(List.of(note.id()))).hasSize(1);
    }

    @Test
    void oneBadItemNeverBlocksTheRestAndLeavesNoRow() {
        var good = phone.note("một");
        var empty = phone.note("");
        var last = phone.note("ba");

        var answer = office.send(phone.batch(good, empty, last));

        assertThat(answer.items())
                .extracting(ItemAnswer::outcome)
                .containsExactly(Outcome.STORED, Outcome.REJECTED, Outcome.STORED);
        assertThat(answer.items().get(1).field()).isEqualTo("text");
        assertThat(answer.items().get(1).rule()).isEqualTo(Notebook.NotebookRule.TEXT_MISSING);
        assertThat(office.notebook.notes(List.of(empty.id()))).isEmpty();
        assertThat(answer.missing()).containsExactly(2L);
    }

    @Test
    void aRefusedItemMayBeRepairedUnderItsId() {
        var empty = phone.note("");
        office.send(phone.batch(empty));

        assertThat(office.outcomes(phone.batch(empty.with("{\"text\":\"sửa\"}"))))
                .containsExactly(Outcome.STORED);
    }

    @Test
    void theSameIdWithOtherWordsIsKeptAsACandidate() {
        var note = phone.note("trước");
        office.send(phone.batch(note));
        var other = note.with("{\"text\":\"sau\"}");

        assertThat(office.outcomes(phone.batch(other))).containsExactly(Outcome.CONFLICT);
        assertThat(office.outcomes(phone.batch(other))).containsExactly(Outcome.CONFLICT);

        assertThat(office.outcomes(phone.batch(note))).containsExactly(Outcome.DUPLICATE);
        var kept = office.as(
                office.officer,
                scope -> house.getBean(CandidateRepository.class).of(note.id(), Payloads.hash(other.payload())));
        assertThat(kept.orElseThrow().payload()).isEqualTo(other.payload());
        assertThat(kept.orElseThrow().fields()).isEqualTo(Map.of("text", new FieldPair(null, "sau", "trước")));
    }

    @Test
    void aClockThatIsWrongIsPutRightAndBothTimesAreKept() {
        for (var wrong : List.of(Duration.ofDays(-1), Duration.ofDays(731))) {
            var other = office.phone();
            var right = other.clock;
            other.clock = right.plus(wrong);
            var note = other.note("đồng hồ sai");
            other.clock = other.clock.plusSeconds(3_600);

            office.send(other.batch(note));

            var at = office.notebook.times(note.id()).get(0);
            assertThat(Duration.between(at, right.minusSeconds(3_600)).abs()).isLessThan(Duration.ofMinutes(5));
        }
    }

    @Test
    void missingNumbersAreToldUntilTheyArrive() {
        var first = phone.note("1");
        var second = phone.note("2");
        var third = phone.note("3");

        assertThat(office.send(phone.batch(third)).missing()).containsExactly(1L, 2L);
        assertThat(office.send(phone.batch(first)).missing()).containsExactly(2L);
        assertThat(office.send(phone.batch(second)).missing()).isEmpty();
    }

    @Test
    void anItemOfAnotherUserOfTheTelephoneKeepsItsAuthor() {
        var colleague = office.staff.scope(FieldOffice.SI_PA_PHIN, Role.EPIDEMIOLOGIST);
        var unknown = phone.noteOf(colleague.login(), "chưa đăng nhập");
        assertThat(office.outcomes(phone.batch(unknown))).containsExactly(Outcome.REJECTED);
        office.send(colleague, phone.batch());

        assertThat(office.outcomes(phone.batch(unknown))).containsExactly(Outcome.STORED);

        assertThat(office.notebook.notes(List.of(unknown.id())).get(0).author()).isEqualTo(colleague.login());
    }

    @Test
    void whatTheServerCannotJustNowComesAgainLater() {
        var note = phone.note("tắc nghẽn");
        office.notebook.failure.set(new DeadlockLoserDataAccessException("planned", new RuntimeException()));
        assertThat(office.outcomes(phone.batch(note))).containsExactly(Outcome.LATER);
        assertThat(office.notebook.notes(List.of(note.id()))).isEmpty();

        assertThat(office.outcomes(phone.batch(note))).containsExactly(Outcome.STORED);
    }

    @Test
    void aFaultOfTheProgramIsToldWithItsNumber() {
        var note = phone.note("lỗi");
        office.notebook.failure.set(new IllegalStateException("planned"));

        var answer = office.send(phone.batch(note)).items().get(0);

        assertThat(answer.rule()).isEqualTo(FieldRule.FAULT);
        assertThat(answer.details()).hasSize(1);
        assertThat(office.outcomes(phone.batch(note))).containsExactly(Outcome.STORED);
    }

    @Test
    void aLostTelephoneIsRefusedAndMaySendAgainWhenItIsFound() {
        var note = phone.note("mất máy");
        office.send(phone.batch());
        var devices = house.getBean(Devices.class);
        office.as(office.officer, scope -> {
            devices.put(scope, phone.id, "Máy đội 1", DeviceState.LOST);
            return true;
        });

        assertThatThrownBy(() -> office.send(phone.batch(note)))
                .isInstanceOfSatisfying(
                        RuleBroken.class, broken -> assertThat(broken.rule()).isEqualTo(FieldRule.DEVICE_LOST));
        office.as(office.officer, scope -> {
            devices.put(scope, phone.id, "Máy đội 1", DeviceState.ACTIVE);
            return true;
        });

        assertThat(office.outcomes(phone.batch(note))).containsExactly(Outcome.STORED);
    }

    @Test
    void whatArrivedIsAcknowledgedAlsoToWhoLostThePermissionMeanwhile() {
        var note = phone.note("mất quyền");
        office.send(phone.batch(note));
        var without = office.staff.scope(FieldOffice.SI_PA_PHIN, Role.COMMITTEE);

        var again = office.send(without, phone.batch(note, phone.note("mới")));

        assertThat(again.items()).extracting(ItemAnswer::outcome).containsExactly(Outcome.DUPLICATE, Outcome.REJECTED);
        assertThat(again.items().get(1).rule()).isEqualTo(FieldRule.NOT_ALLOWED);
    }

    @Test
    void aCorrectionThatCrossedItsFirstVersionWaitsForADecision() {
        var first = phone.note("lần đầu");
        var correction = phone.form(
                "notebook", Map.of("text", "sửa", "_replaces", first.id().toString()));
        var second = phone.form(
                "notebook", Map.of("text", "sửa nữa", "_replaces", first.id().toString()));

        assertThat(office.outcomes(phone.batch(correction))).containsExactly(Outcome.STORED);
        assertThat(office.outcomes(phone.batch(first, second))).containsExactly(Outcome.CONFLICT, Outcome.CONFLICT);
        assertThat(office.notebook.notes(List.of(first.id(), second.id()))).isEmpty();
    }

    @Test
    void fieldsThatBothChangedAreDecidedOneByOne() {
        var card = Phone.newId();
        office.notebook.put(card, 1, "a", "b");
        office.notebook.put(card, 2, "a", "b2");
        var edit = phone.edit(card, 1, "a1", "b");
        assertThat(office.outcomes(phone.batch(edit))).containsExactly(Outcome.CONFLICT);
        var conflicts = office.conflicts();

        var candidate = office.as(
                        office.officer,
                        scope -> house.getBean(CandidateRepository.class).of(edit.id(), Payloads.hash(edit.payload())))
                .orElseThrow();
        assertThat(candidate.fields().get("a").prefersMine()).isTrue();
        assertThat(candidate.fields().get("b").prefersMine()).isFalse();
        office.as(office.officer, scope -> {
            conflicts.decide(
                    scope, candidate.id(), Candidate.Decision.MERGED, Map.of("a", "mine", "b", "theirs"), "đã hỏi");
            return true;
        });

        assertThat(office.notebook.versions(card)).last().isEqualTo(Map.of("a", "a1", "b", "b2"));
        assertThat(office.outcomes(phone.batch(edit))).containsExactly(Outcome.DUPLICATE);
    }

    @Test
    void wordsAreForgottenAfterTheirDaysButNotWhatWaitsForADecision() {
        var plain = phone.note("sẽ quên");
        var doubted = phone.note("đang chờ");
        office.send(phone.batch(plain, doubted));
        office.send(phone.batch(doubted.with("{\"text\":\"khác\"}")));

        house.getBean(ForgetsFieldWords.class).forget(office.officer, phone.clock.plus(Duration.ofDays(29)));

        var ledger = house.getBean(LedgerRepository.class);
        boolean forgotten =
                office.as(office.officer, scope -> ledger.payload(plain.id()).isEmpty());
        boolean kept =
                office.as(office.officer, scope -> ledger.payload(doubted.id()).isPresent());
        assertThat(forgotten).isTrue();
        assertThat(kept).isTrue();
        assertThat(office.outcomes(phone.batch(plain))).containsExactly(Outcome.DUPLICATE);
    }
}
