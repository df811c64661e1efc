package vn.vungxanh.surveillance.traces;

import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * A disease knows no border: who met whom is found out across all of them, inside the caller's transaction. What such a step
 * learns of people from elsewhere leaves this room as numbers by unit only; names are read afterwards, in the jurisdiction
 * that the caller had.
 */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class AcrossBorders {

    private record Sight(String scope, String from, String to) {}

    private static final Sight EVERYTHING =
            new Sight("{(,)}", Integer.toString(Integer.MIN_VALUE), Integer.toString(Integer.MAX_VALUE));

    private final JdbcClient sql;

    AcrossBorders(JdbcClient sql) {
        this.sql = sql;
    }

    <T> T call(Supplier<T> step) {
        var own = sql.sql("""
                select coalesce(current_setting('app.scope', true), ''), coalesce(current_setting('app.scope_from', true), ''),
                    coalesce(current_setting('app.scope_to', true), '')
                """)
                .query((row, n) -> new Sight(row.getString(1), row.getString(2), row.getString(3)))
                .single();
        set(EVERYTHING);
        // On an exception the transaction ends and its settings with it.
        var answer = step.get();
        set(own);
        return answer;
    }

    private void set(Sight sight) {
        sql.sql("""
                select set_config('app.scope', :scope, true), set_config('app.scope_from', :from, true),
                    set_config('app.scope_to', :to, true)
                """)
                .param("scope", sight.scope())
                .param("from", sight.from())
                .param("to", sight.to())
                .query((row, n) -> true)
                .single();
    }
}
