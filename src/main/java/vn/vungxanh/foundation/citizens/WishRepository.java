package vn.vungxanh.foundation.citizens;

import static vn.vungxanh.foundation.citizens.CodeRepository.utc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.vungxanh.foundation.adminunits.UnitId;

@Repository
class WishRepository {

    private static final String WISHES = """
            select w.*, p.full_name from citizens.wishes w
              left join people.published_persons r on r.id = w.person_id
              left join people.published_persons p on p.id = r.person_id
            """;

    private final JdbcClient sql;

    WishRepository(JdbcClient sql) {
        this.sql = sql;
    }

    void add(UUID id, UUID person, UnitId unit, String text, Instant now) {
        sql.sql("""
                insert into citizens.wishes (id, person_id, unit_id, wish, asked_at) values (:id, :person, :unit, :wish, :now)
                """)
                .param("id", id)
                .param("person", person)
                .param("unit", unit.value())
                .param("wish", text)
                .param("now", utc(now))
                .update();
    }

    List<Wish> ofPerson(UUID person) {
        return sql.sql(WISHES + " where w.person_id = :person order by w.asked_at desc limit 50")
                .param("person", person)
                .query((row, n) -> wish(row))
                .list();
    }

    /** Those that wait first, the oldest of them before. */
    List<Wish> all(boolean open, int limit) {
        return sql.sql(WISHES + " where (w.state = 'OPEN') = :open order by w.asked_at limit :limit")
                .param("open", open)
                .param("limit", limit)
                .query((row, n) -> wish(row))
                .list();
    }

    Optional<Wish> find(UUID id) {
        return sql.sql(WISHES + " where w.id = :id")
                .param("id", id)
                .query((row, n) -> wish(row))
                .optional();
    }

    boolean answer(UUID id, Wish.State state, String answer, String by, Instant now) {
        return sql.sql("""
                update citizens.wishes set state = :state, answer = :answer, answered_by = :by, answered_at = :now
                 where id = :id and state = 'OPEN'
                """)
                        .param("state", state.name())
                        .param("answer", answer)
                        .param("by", by)
                        .param("now", utc(now))
                        .param("id", id)
                        .update()
                == 1;
    }

    private static Wish wish(ResultSet row) throws SQLException {
        var answered = row.getObject("answered_at", OffsetDateTime.class);
        return new Wish(
                row.getObject("id", UUID.class),
                row.getObject("person_id", UUID.class),
                row.getString("full_name"),
                new UnitId(row.getInt("unit_id")),
                row.getString("wish"),
                row.getObject("asked_at", OffsetDateTime.class).toInstant(),
                Wish.State.valueOf(row.getString("state")),
                row.getString("answer"),
                answered == null ? null : answered.toInstant());
    }
}
