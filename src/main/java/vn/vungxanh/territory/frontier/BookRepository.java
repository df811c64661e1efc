package vn.vungxanh.territory.frontier;

import java.sql.Timestamp;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.territory.frontier.ShiftBook.Entry;

@Repository
class BookRepository {

    private final JdbcClient sql;

    BookRepository(JdbcClient sql) {
        this.sql = sql;
    }

    /** False where the line stands there already. */
    boolean add(PostId post, UnitId unit, Entry line) {
        return sql.sql("""
                insert into frontier.book (id, post_id, unit_id, kind, at, people, note, recorded_at, login)
                values (:id, :post, :unit, :kind, :at, cast(:people as int), :note, :at, :login)
                on conflict (id) do nothing
                """)
                        .param("id", line.id())
                        .param("post", post.value())
                        .param("unit", unit.value())
                        .param("kind", line.kind().name())
                        .param("at", Timestamp.from(line.at()))
                        .param("people", line.people())
                        .param("note", line.note())
                        .param("login", line.login())
                        .update()
                > 0;
    }

    List<Entry> of(PostId post, int most) {
        return sql.sql("select * from frontier.book where post_id = :post order by at desc, id desc limit :most")
                .param("post", post.value())
                .param("most", most)
                .query((row, n) -> new Entry(
                        row.getObject("id", UUID.class),
                        BookKind.valueOf(row.getString("kind")),
                        row.getTimestamp("at").toInstant(),
                        row.getObject("people", Integer.class),
                        row.getString("note"),
                        row.getString("login")))
                .list();
    }
}
