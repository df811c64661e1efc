package vn.vungxanh.foundation.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class MergeRepository {

    private static final String STANDING = """
            select m.id, m.kept_id, m.merged_id, m.merged_at, p.full_name
              from people.merges m join people.persons p on p.id = m.merged_id
             where m.undone_at is null
            """;

    private final JdbcClient sql;

    MergeRepository(JdbcClient sql) {
        this.sql = sql;
    }

    void add(UUID id, PersonId kept, PersonId merged, Instant at, UUID by) {
        sql.sql("""
                insert into people.merges (id, kept_id, merged_id, unit_id, other_unit_id, merged_at, merged_by)
                select :id, k.id, m.id, k.unit_id, m.unit_id, :at, :by
                  from people.persons k, people.persons m
                 where k.id = :kept and m.id = :merged
                """)
                .param("id", id)
                .param("kept", kept.value())
                .param("merged", merged.value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("by", by)
                .update();
        pointAt(merged.value(), kept.value());
    }

    /** False when it does not stand any more. */
    boolean undo(Merge merge, Instant at, UUID by) {
        var undone = sql.sql("""
                        update people.merges set undone_at = :at, undone_by = :by
                         where id = :id and undone_at is null
                        """)
                .param("id", merge.id())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("by", by)
                .update();
        if (undone == 1) {
            pointAt(merge.merged().value(), null);
        }
        return undone == 1;
    }

    private void pointAt(UUID merged, @Nullable UUID kept) {
        sql.sql("update people.persons set merged_into = :kept::uuid, version = version + 1 where id = :merged")
                .param("merged", merged)
                .param("kept", kept == null ? null : kept.toString(), Types.VARCHAR)
                .update();
    }

    Optional<Merge> find(UUID id) {
        return sql.sql(STANDING.replace("m.undone_at is null", "m.id = :id"))
                .param("id", id)
                .query((row, n) -> merge(row))
                .optional();
    }

    List<Merge> standing(int limit) {
        return sql.sql(STANDING + " order by m.merged_at desc, m.id desc limit :limit")
                .param("limit", limit)
                .query((row, n) -> merge(row))
                .list();
    }

    List<Merge> of(PersonId person) {
        return sql.sql(STANDING + " and (m.kept_id = :person or m.merged_id = :person) order by m.merged_at limit 100")
                .param("person", person.value())
                .query((row, n) -> merge(row))
                .list();
    }

    private static Merge merge(ResultSet row) throws SQLException {
        return new Merge(
                row.getObject("id", UUID.class),
                new PersonId(row.getObject("kept_id", UUID.class)),
                new PersonId(row.getObject("merged_id", UUID.class)),
                row.getString("full_name"),
                row.getTimestamp("merged_at").toInstant());
    }
}
