package vn.vungxanh.foundation.access;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Hands a scope to a transaction that began without one. */
@Repository
class ActsForAccount {

    private final JdbcClient sql;

    ActsForAccount(JdbcClient sql) {
        this.sql = sql;
    }

    void begin(Scope scope) {
        sql.sql("""
                select set_config('app.scope', :scope, true), set_config('app.scope_from', :from, true),
                       set_config('app.scope_to', :to, true), set_config('app.staff', :staff, true)
                """)
                .param("scope", scope.multirange())
                .param("from", Integer.toString(scope.from()))
                .param("to", Integer.toString(scope.to()))
                .param("staff", scope.staff().toString())
                .query((row, n) -> true)
                .single();
    }
}
