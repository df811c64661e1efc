package vn.vungxanh.territory.checkins;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.vungxanh.foundation.adminunits.Jurisdiction;
import vn.vungxanh.territory.checkins.HeldCheckIn.State;

@Repository
class HeldRepository {

    private static final String COLUMNS =
            "id, sent_id, place_id, person_id, came, went, doubts, source, state, decided_by, reason";

    private final JdbcClient sql;

    HeldRepository(JdbcClient sql) {
        this.sql = sql;
    }

    /** False when it was kept before. */
    boolean add(UUID id, Arrival arrival, Set<Doubt> doubts, Instant at) {
        var out = arrival.out();
        return sql.sql("""
                        insert into checkins.held
                            (id, sent_id, place_id, unit_id, person_id, came, went, doubts, source, received_at)
                        values (:id, :sent, :place, :unit, :person, :came, cast(:went as timestamptz), :doubts, :source, :at)
                        on conflict (place_id, sent_id) do nothing
                        """)
                        .param("id", id)
                        .param("sent", arrival.id())
                        .param("place", arrival.at().place().id().value())
                        .param("unit", arrival.at().place().unit().value())
                        .param("person", arrival.person())
                        .param("came", arrival.in().atOffset(ZoneOffset.UTC))
                        .param("went", out == null ? null : out.toString(), java.sql.Types.VARCHAR)
                        .param("doubts", doubts.stream().map(Doubt::name).toArray(String[]::new))
                        .param("source", arrival.source().name())
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /** Of the last stay here that is waiting; false when there is none. */
    boolean leave(UUID place, UUID person, Instant since, Instant at) {
        return sql.sql("""
                        update checkins.held set went = :at
                         where id = (select id from checkins.held
                                      where place_id = :place and person_id = :person and state = 'WAITING'
                                        and went is null and came between :since and :at
                                      order by came desc limit 1)
                        """)
                        .param("place", place)
                        .param("person", person)
                        .param("since", since.atOffset(ZoneOffset.UTC))
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /** When this person came here last and did not leave. */
    Optional<Instant> since(UUID place, UUID person, Instant since) {
        return sql.sql("""
                select max(came) from checkins.held
                 where place_id = :place and person_id = :person and state = 'WAITING' and went is null and came >= :since
                having max(came) is not null
                """)
                .param("place", place)
                .param("person", person)
                .param("since", since.atOffset(ZoneOffset.UTC))
                .query((row, n) -> row.getObject(1, OffsetDateTime.class).toInstant())
                .optional();
    }

    Optional<HeldCheckIn> find(UUID id) {
        return sql.sql("select " + COLUMNS + " from checkins.held where id = :id")
                .param("id", id)
                .query((row, n) -> held(row))
                .optional();
    }

    List<HeldCheckIn> page(Jurisdiction within, State state, @Nullable UUID place, int offset, int limit) {
        return sql.sql("select " + COLUMNS + " from checkins.held" + WHERE
                        + " order by received_at desc, id limit :limit offset :offset")
                .param("from", within.from())
                .param("to", within.to())
                .param("within", within.multirange())
                .param("state", state.name())
                .param("place", place == null ? null : place.toString(), java.sql.Types.VARCHAR)
                .param("limit", limit)
                .param("offset", offset)
                .query((row, n) -> held(row))
                .list();
    }

    long count(Jurisdiction within, State state, @Nullable UUID place) {
        return sql.sql("select count(*) from checkins.held" + WHERE)
                .param("from", within.from())
                .param("to", within.to())
                .param("within", within.multirange())
                .param("state", state.name())
                .param("place", place == null ? null : place.toString(), java.sql.Types.VARCHAR)
                .query(Long.class)
                .single();
    }

    private static final String WHERE = " where unit_id between :from and :to and :within::int4multirange @> unit_id"
            + " and state = :state and (cast(:place as uuid) is null or place_id = cast(:place as uuid))";

    boolean decide(UUID id, State state, Instant at, String login, @Nullable String reason) {
        return sql.sql("""
                        update checkins.held set state = :state, decided_at = :at, decided_by = :login, reason = :reason
                         where id = :id and state = 'WAITING'
                        """)
                        .param("id", id)
                        .param("state", state.name())
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .param("login", login)
                        .param("reason", reason, java.sql.Types.VARCHAR)
                        .update()
                == 1;
    }

    int forget(Instant before) {
        return sql.sql("delete from checkins.held where came < :before")
                .param("before", before.atOffset(ZoneOffset.UTC))
                .update();
    }

    private static HeldCheckIn held(ResultSet row) throws SQLException {
        var out = row.getObject("went", OffsetDateTime.class);
        var doubts = (String[]) row.getArray("doubts").getArray();
        return new HeldCheckIn(
                row.getObject("id", UUID.class),
                row.getString("sent_id"),
                row.getObject("place_id", UUID.class),
                row.getObject("person_id", UUID.class),
                row.getObject("came", OffsetDateTime.class).toInstant(),
                out == null ? null : out.toInstant(),
                Arrays.stream(doubts).map(Doubt::valueOf).toList(),
                Source.valueOf(row.getString("source")),
                State.valueOf(row.getString("state")),
                row.getString("decided_by"),
                row.getString("reason"));
    }
}
