package vn.vungxanh.surveillance.presence;

import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The record is one for the whole country: numbers are given, events written and the index fed across every border. Such a
 * step runs in a transaction of its own and answers in numbers; who they are, a caller learns only from rooms that ask for
 * the caller's jurisdiction.
 */
@Repository
class WholeSight {

    private final JdbcClient sql;
    private final TransactionTemplate alone;

    WholeSight(JdbcClient sql, PlatformTransactionManager transactions) {
        this.sql = sql;
        this.alone = new TransactionTemplate(transactions);
        this.alone.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    @SuppressWarnings("NullAway") // the work answers, so the template does
    <T> T call(Supplier<T> work) {
        return alone.execute(status -> {
            sql.sql("""
                    select set_config('app.scope', '{(,)}', true), set_config('app.scope_from', '-2147483648', true),
                        set_config('app.scope_to', '2147483647', true)
                    """).query((row, n) -> true).single();
            return work.get();
        });
    }

    void run(Runnable work) {
        call(() -> {
            work.run();
            return true;
        });
    }
}
