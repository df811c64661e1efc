package vn.vungxanh.surveillance.cases;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was changed of a case, by whom. */
@Repository
class CaseChangeRepository {

    private final JdbcClient sql;

    CaseChangeRepository(JdbcClient sql) {
        this.sql = sql;
    }

    /** The latest first. */
    List<CaseChange> of(CaseId id) {
        return sql.sql("""
                select at, login, field, before, after from cases.changes where case_id = :id order by at desc, id desc
                """)
                .param("id", id.value())
                .query((row, n) -> new CaseChange(
                        row.getTimestamp("at").toInstant(),
                        row.getString("login"),
                        row.getString("field"),
                        row.getString("before"),
                        row.getString("after")))
                .list();
    }
}
