package vn.vungxanh.foundation.people;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class PairRepository {

    private final JdbcClient sql;

    PairRepository(JdbcClient sql) {
        this.sql = sql;
    }

    void raise(List<Raised> pairs, Instant at) {
        sql.sql("""
                insert into people.doubtful_pairs (id, first_id, second_id, unit_id, other_unit_id, reason, raised_at)
                select n.id, f.id, s.id, f.unit_id, s.unit_id, n.reason, :at
                  from unnest(:ids::uuid[], :ones::uuid[], :others::uuid[], :reasons::text[]) as n (id, one, other, reason)
                  join people.persons f on f.id = least(n.one, n.other)
                  join people.persons s on s.id = greatest(n.one, n.other)
                on conflict (first_id, second_id) do nothing
                """)
                .param("ids", texts(pairs, Raised::id))
                .param("ones", texts(pairs, Raised::one))
                .param("others", texts(pairs, Raised::other))
                .param("reasons", texts(pairs, Raised::why))
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    private static String[] texts(List<Raised> pairs, Function<Raised, Object> column) {
        return pairs.stream().map(pair -> column.apply(pair).toString()).toArray(String[]::new);
    }

    record Raised(UUID id, UUID one, UUID other, Resemblance why) {}
}
