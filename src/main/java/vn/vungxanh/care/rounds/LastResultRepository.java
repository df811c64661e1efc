package vn.vungxanh.care.rounds;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The latest result of each person. */
@Repository
class LastResultRepository {

    record Last(UUID person, String result, Instant at) {}

    private final JdbcClient sql;

    LastResultRepository(JdbcClient sql) {
        this.sql = sql;
    }

    Map<UUID, Last> of(Collection<UUID> persons, Instant until) {
        return sql
                .sql("""
                select distinct on (person_id) person_id, result, released_at from testing.published_samples
                where person_id = any (:persons) and released_at <= :until and result is not null
                order by person_id, sampled_at desc
                """)
                .param("persons", persons.toArray(UUID[]::new))
                .param("until", WatchRepository.utc(until))
                .query((row, n) -> new Last(
                        row.getObject("person_id", UUID.class),
                        row.getString("result"),
                        row.getTimestamp("released_at").toInstant()))
                .list()
                .stream()
                .collect(Collectors.toMap(Last::person, last -> last));
    }
}
