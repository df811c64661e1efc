package vn.vungxanh.foundation.imports;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What became of the rows: one line a batch, and the rejected rows themselves. */
@Repository
class OutcomeRepository {

    enum Phase {
        CHECK,
        STORE
    }

    private final JdbcClient sql;
    private final JsonMapper json;

    OutcomeRepository(JdbcClient sql, JsonMapper json) {
        this.sql = sql;
        this.json = json;
    }

    void add(ImportJob job, Phase phase, int first, int last, Balance balance) {
        sql.sql("""
                insert into imports.batches (job_id, unit_id, phase, first_row, last_row, rows, created, updated, duplicate,
                                             rejected)
                values (:job, :unit, :phase, :first, :last, :rows, :created, :updated, :duplicate, :rejected)
                """)
                .param("job", job.id())
                .param("unit", job.unit().value())
                .param("phase", phase.name())
                .param("first", first)
                .param("last", last)
                .param("rows", balance.rows())
                .param("created", balance.created())
                .param("updated", balance.updated())
                .param("duplicate", balance.duplicate())
                .param("rejected", balance.rejected())
                .update();
    }

    void addRejected(ImportJob job, List<RejectedRow> rows) {
        if (rows.isEmpty()) {
            return;
        }
        var numbers = new ArrayList<Integer>();
        var cells = new ArrayList<String>();
        var problems = new ArrayList<String>();
        for (var row : rows) {
            numbers.add(row.number());
            cells.add(json.writeValueAsString(row.cells()));
            problems.add(json.writeValueAsString(row.problems()));
        }
        sql.sql("""
                insert into imports.rejected_rows (job_id, unit_id, row_number, cells, problems)
                select :job, :unit, r.number, r.cells, r.problems
                from unnest(:numbers::int[], :cells::text[], :problems::text[]) as r (number, cells, problems)
                """)
                .param("job", job.id())
                .param("unit", job.unit().value())
                .param("numbers", numbers.toArray(Integer[]::new))
                .param("cells", cells.toArray(String[]::new))
                .param("problems", problems.toArray(String[]::new))
                .update();
    }

    void forgetRejected(UUID job) {
        sql.sql("delete from imports.rejected_rows where job_id = :job")
                .param("job", job)
                .update();
    }

    void forgetRejected(UUID job, int first, int last) {
        sql.sql("delete from imports.rejected_rows where job_id = :job and row_number between :first and :last")
                .param("job", job)
                .param("first", first)
                .param("last", last)
                .update();
    }

    void forgetBatches(UUID job, Phase phase) {
        sql.sql("delete from imports.batches where job_id = :job and phase = :phase")
                .param("job", job)
                .param("phase", phase.name())
                .update();
    }

    Balance sum(UUID job, Phase phase) {
        return sql.sql("""
                select coalesce(sum(created), 0) created, coalesce(sum(updated), 0) updated,
                       coalesce(sum(duplicate), 0) duplicate, coalesce(sum(rejected), 0) rejected
                from imports.batches where job_id = :job and phase = :phase
                """)
                .param("job", job)
                .param("phase", phase.name())
                .query((row, n) -> new Balance(
                        row.getLong("created"),
                        row.getLong("updated"),
                        row.getLong("duplicate"),
                        row.getLong("rejected")))
                .single();
    }

    /** The last row of the sheet that is done; 0 when none is. */
    int lastRow(UUID job, Phase phase) {
        return sql.sql("select coalesce(max(last_row), 0) from imports.batches where job_id = :job and phase = :phase")
                .param("job", job)
                .param("phase", phase.name())
                .query(Integer.class)
                .single();
    }

    List<RejectedRow> rejected(UUID job, int size, int offset) {
        return sql.sql("""
                select row_number, cells, problems from imports.rejected_rows
                where job_id = :job order by row_number limit :size offset :offset
                """)
                .param("job", job)
                .param("size", size)
                .param("offset", offset)
                .query(this::row)
                .list();
    }

    long countRejected(UUID job) {
        return sql.sql("select count(*) from imports.rejected_rows where job_id = :job")
                .param("job", job)
                .query(Long.class)
                .single();
    }

    /** All rejected rows in order, a thousand at a time. */
    void eachRejected(UUID job, Consumer<RejectedRow> use) {
        int after = 0;
        List<RejectedRow> some;
        do {
            some = sql.sql("""
                    select row_number, cells, problems from imports.rejected_rows
                    where job_id = :job and row_number > :after order by row_number limit 1000
                    """)
                    .param("job", job)
                    .param("after", after)
                    .query(this::row)
                    .list();
            some.forEach(use);
            after = some.isEmpty() ? after : some.get(some.size() - 1).number();
        } while (!some.isEmpty());
    }

    private RejectedRow row(ResultSet row, int n) throws SQLException {
        return new RejectedRow(
                row.getInt("row_number"),
                json.readValue(row.getString("cells"), new TypeReference<List<String>>() {}),
                json.readValue(row.getString("problems"), new TypeReference<List<CellProblem>>() {}));
    }
}
