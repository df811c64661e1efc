package vn.vungxanh.surveillance.chains;

import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * A chain does not stop at the border of a commune. Such a step sees the whole chain inside the caller's transaction;
 * {@link Sight} then takes away who and where of everybody outside the jurisdiction, before anything leaves the room.
 */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class WholeSight {

    private record Settings(String scope, String from, String to) {}

    private static final Settings EVERYTHING =
            new Settings("{(,)}", Integer.toString(Integer.MIN_VALUE), Integer.toString(Integer.MAX_VALUE));

    private final JdbcClient sql;

    WholeSight(JdbcClient sql) {
        this.sql = sql;
    }

    <T> T call(Supplier<T> step) {
        var own = sql.sql("""
                select coalesce(current_setting('app.scope', true), ''), coalesce(current_setting('app.scope_from', true), ''),
                    coalesce(current_setting('app.scope_to', true), '')
                """)
                .query((row, n) -> new Settings(row.getString(1), row.getString(2), row.getString(3)))
                .single();
        set(EVERYTHING);
        // On an exception the transaction ends and its settings with it.
        var answer = step.get();
        set(own);
        return answer;
    }

    private void set(Settings settings) {
        sql.sql("""
                select set_config('app.scope', :scope, true), set_config('app.scope_from', :from, true),
                    set_config('app.scope_to', :to, true)
                """)
                .param("scope", settings.scope())
                .param("from", settings.from())
                .param("to", settings.to())
                .query((row, n) -> true)
                .single();
    }
}
