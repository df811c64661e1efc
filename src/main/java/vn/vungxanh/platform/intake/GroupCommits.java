package vn.vungxanh.platform.intake;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.UnaryOperator;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.vungxanh.platform.intake.GroupCommit.Writing;
import vn.vungxanh.platform.storage.Lane;

/** Opens the intakes of the rooms, and when the program stops lets each finish what waits. */
@Component
public class GroupCommits implements DisposableBean {

    private static final int MOST_TOGETHER = 500;
    private static final int MOST_WAITING = 5_000;

    private final TransactionTemplate transactions;
    private final List<GroupCommit<?, ?>> open = new CopyOnWriteArrayList<>();

    GroupCommits(PlatformTransactionManager transactions) {
        this.transactions = new TransactionTemplate(transactions);
    }

    /**
     * @param name the room's
     * @param writing runs with nobody's scope, in a transaction that is committed before anybody is answered
     */
    public <T, R> GroupCommit<T, R> open(String name, Writing<T, R> writing) {
        var opened = new GroupCommit<>(name, MOST_TOGETHER, MOST_WAITING, writing, inTransaction());
        open.add(opened);
        return opened;
    }

    private <T, R> UnaryOperator<Writing<T, R>> inTransaction() {
        return writing -> items -> {
            try (var lane = Lane.PUBLIC.enter()) {
                return Objects.requireNonNull(transactions.execute(status -> writing.write(items)));
            }
        };
    }

    @Override
    public void destroy() throws InterruptedException {
        for (var each : open) {
            each.close();
        }
    }
}
