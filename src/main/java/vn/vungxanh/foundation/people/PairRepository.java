package vn.vungxanh.foundation.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class PairRepository {

    /** Undecided, and neither of the two merged into somebody else meanwhile. */
    private static final String OPEN = """
            from people.doubtful_pairs d
            join people.persons f on f.id = d.first_id and f.merged_into is null
            join people.persons s on s.id = d.second_id and s.merged_into is null
            where d.decision is null
            """;

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

    /**
     * Twins across communes: the same number on two records, or the same name and full date of birth. A name and date
     * that many share is left out.
     */
    int search(Instant at) {
        return sql.sql("""
                with numbered as (
                    select min(id::text)::uuid as one, max(id::text)::uuid as other, 'SAME_NUMBER' as reason
                      from people.persons
                     where national_id is not null and merged_into is null
                     group by national_id having count(*) = 2),
                named as (
                    select min(id::text)::uuid as one, max(id::text)::uuid as other, 'OTHER_COMMUNE' as reason
                      from people.persons
                     where birth_on is not null and merged_into is null
                     group by name_key, birth_on
                    having count(*) = 2 and count(distinct sex) < 2 and count(distinct national_id) < 2),
                twins as (select distinct on (one, other) * from (table numbered union all table named) as t
                           order by one, other, reason desc)
                insert into people.doubtful_pairs (id, first_id, second_id, unit_id, other_unit_id, reason, raised_at)
                select gen_random_uuid(), f.id, s.id, f.unit_id, s.unit_id, t.reason, :at
                  from twins t
                  join people.persons f on f.id = least(t.one, t.other)
                  join people.persons s on s.id = greatest(t.one, t.other)
                on conflict (first_id, second_id) do nothing
                """).param("at", at.atOffset(ZoneOffset.UTC)).update();
    }

    List<Open> open(int limit, int offset) {
        return sql.sql("select d.* " + OPEN + " order by d.raised_at, d.id limit :limit offset :offset")
                .param("limit", limit)
                .param("offset", offset)
                .query((row, n) -> pair(row))
                .list();
    }

    long countOpen() {
        return sql.sql("select count(*) " + OPEN).query(Long.class).single();
    }

    Optional<Open> find(UUID id) {
        return sql.sql("select d.* from people.doubtful_pairs d where d.id = :id")
                .param("id", id)
                .query((row, n) -> pair(row))
                .optional();
    }

    /** False when it was decided before. */
    boolean decide(UUID id, boolean same, Instant at, UUID by) {
        return sql.sql("""
                        update people.doubtful_pairs set decision = :decision, decided_at = :at, decided_by = :by
                         where id = :id and decision is null
                        """)
                        .param("id", id)
                        .param("decision", same ? "SAME" : "DIFFERENT")
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .param("by", by)
                        .update()
                == 1;
    }

    void reopen(PersonId one, PersonId other) {
        sql.sql("""
                update people.doubtful_pairs set decision = null, decided_at = null, decided_by = null
                 where first_id = least(:one, :other) and second_id = greatest(:one, :other)
                """).param("one", one.value()).param("other", other.value()).update();
    }

    private static Open pair(ResultSet row) throws SQLException {
        return new Open(
                row.getObject("id", UUID.class),
                new PersonId(row.getObject("first_id", UUID.class)),
                new PersonId(row.getObject("second_id", UUID.class)),
                row.getString("reason"),
                row.getTimestamp("raised_at").toInstant());
    }

    private static String[] texts(List<Raised> pairs, Function<Raised, Object> column) {
        return pairs.stream().map(pair -> column.apply(pair).toString()).toArray(String[]::new);
    }

    record Raised(UUID id, UUID one, UUID other, Resemblance why) {}

    record Open(UUID id, PersonId first, PersonId second, String reason, Instant raisedAt) {

        List<PersonId> persons() {
            return List.of(first, second);
        }

        /** @param known holds both */
        DoubtfulPair between(Map<PersonId, Person> known) {
            return new DoubtfulPair(
                    id,
                    Objects.requireNonNull(known.get(first)),
                    Objects.requireNonNull(known.get(second)),
                    "people.reason." + reason,
                    raisedAt);
        }
    }
}
