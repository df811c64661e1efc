package vn.vungxanh.platform.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessResourceFailureException;

class GroupCommitTest {

    private final List<List<Integer>> batches = new CopyOnWriteArrayList<>();
    private final CountDownLatch gate = new CountDownLatch(1);
    private final CountDownLatch atTheGate = new CountDownLatch(1);
    private GroupCommit<Integer, String> intake = open(100, 1_000, this::write);

    @AfterEach
    void finished() throws InterruptedException {
        gate.countDown();
        intake.close();
    }

    @Test
    void whatGathersBehindATransactionGoesTogetherInTheOrderOfArrival() {
        var answers = behindTheGate(List.of(1, 2, 3));
        gate.countDown();

        assertThat(answers).extracting(CompletableFuture::join).containsExactly("kept 1", "kept 2", "kept 3");
        assertThat(batches).containsExactly(List.of(0), List.of(1, 2, 3));
    }

    @Test
    void aTransactionHoldsNoMoreThanItMay() {
        intake = open(2, 1_000, this::write);
        var answers = behindTheGate(List.of(1, 2, 3, 4, 5));
        gate.countDown();
        answers.forEach(CompletableFuture::join);

        assertThat(batches).containsExactly(List.of(0), List.of(1, 2), List.of(3, 4), List.of(5));
    }

    @Test
    void oneBadItemRefusesOnlyItself() {
        var answers = behindTheGate(IntStream.rangeClosed(1, 40).boxed().toList());
        var bad = intake.submit(-7);
        var after = intake.submit(41);
        gate.countDown();

        assertThat(answers).extracting(CompletableFuture::join).hasSize(40).doesNotContainNull();
        assertThat(after.join()).isEqualTo("kept 41");
        assertThatThrownBy(bad::join).hasCauseInstanceOf(IllegalArgumentException.class);
        assertThat(batches.stream().flatMap(List::stream))
                .containsExactlyElementsOf(IntStream.rangeClosed(0, 41).boxed().toList());
    }

    @Test
    void awaitThrowsWhatTheWritingThrew() {
        gate.countDown();
        assertThatThrownBy(() -> intake.await(-1)).isInstanceOf(IllegalArgumentException.class);
        assertThat(intake.await(5)).isEqualTo("kept 5");
    }

    @Test
    void aFullQueueRefusesAtOnceAndTakesAgainWhenThereIsRoom() {
        intake = open(100, 3, this::write);
        var answers = behindTheGate(List.of(1, 2, 3));

        assertThat(intake.waiting()).isEqualTo(3);
        assertThatThrownBy(() -> intake.submit(4)).isInstanceOf(IntakeFull.class);

        gate.countDown();
        answers.forEach(CompletableFuture::join);
        assertThat(intake.await(4)).isEqualTo("kept 4");
    }

    @Test
    void theEndFinishesWhatWaitsAndTakesNothingMore() throws Exception {
        var answers = behindTheGate(List.of(1, 2, 3));
        gate.countDown();
        intake.close();

        assertThat(answers).allMatch(CompletableFuture::isDone);
        assertThat(answers.get(2).join()).isEqualTo("kept 3");
        assertThatThrownBy(() -> intake.submit(4)).isInstanceOf(IntakeFull.class);
    }

    @Test
    void whileTheDatabaseIsAwayNothingIsTriedTwice() {
        var tried = new ArrayList<Integer>();
        intake = open(100, 1_000, items -> {
            stand(items);
            tried.addAll(items);
            throw new DataAccessResourceFailureException("away");
        });
        var answers = behindTheGate(List.of(1, 2, 3));
        gate.countDown();

        for (var answer : answers) {
            assertThatThrownBy(answer::join).hasCauseInstanceOf(DataAccessResourceFailureException.class);
        }
        assertThat(tried).containsExactly(0, 1, 2, 3);
    }

    @Test
    void nobodyIsAnsweredBeforeTheCommit() throws Exception {
        var written = new CountDownLatch(1);
        var mayCommit = new CountDownLatch(1);
        intake = new GroupCommit<>("test", 10, 10, this::write, writing -> items -> {
            var answers = writing.write(items);
            written.countDown();
            wait(mayCommit);
            return answers;
        });
        gate.countDown();
        var answer = intake.submit(1);
        written.await();

        assertThat(answer).isNotDone();
        mayCommit.countDown();
        assertThat(answer.join()).isEqualTo("kept 1");
    }

    @Test
    void aCommitThatFailsRefusesEverybodyInIt() {
        intake = new GroupCommit<>("test", 10, 10, this::write, writing -> items -> {
            writing.write(items);
            throw new DataAccessResourceFailureException("lost at the commit");
        });
        var answers = behindTheGate(List.of(1, 2));
        gate.countDown();

        assertThat(answers)
                .allSatisfy(answer -> assertThatThrownBy(answer::join)
                        .isInstanceOf(CompletionException.class)
                        .hasCauseInstanceOf(DataAccessResourceFailureException.class));
    }

    /** The item 0 holds the writer, so that the others gather. */
    private List<CompletableFuture<String>> behindTheGate(List<Integer> items) {
        intake.submit(0);
        wait(atTheGate);
        return items.stream().map(intake::submit).toList();
    }

    private List<String> write(List<Integer> items) {
        stand(items);
        if (items.stream().anyMatch(item -> item < 0)) {
            throw new IllegalArgumentException("negative");
        }
        batches.add(items);
        return items.stream().map(item -> "kept " + item).toList();
    }

    private void stand(List<Integer> items) {
        if (items.contains(0)) {
            atTheGate.countDown();
            wait(gate);
        }
    }

    private static void wait(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static GroupCommit<Integer, String> open(
            int mostTogether, int mostWaiting, GroupCommit.Writing<Integer, String> writing) {
        return new GroupCommit<>("test", mostTogether, mostWaiting, writing, UnaryOperator.identity());
    }
}
