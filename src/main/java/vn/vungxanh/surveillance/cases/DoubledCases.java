package vn.vungxanh.surveillance.cases;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Cases of persons who turned out to be one, and the illnesses that may so have been recorded twice. */
@Repository
class DoubledCases {

    /** Another standing case {@code o} of the same person and disease, as close to {@code c} as one illness would be. */
    private static final String TWIN = """
            o.person_id = c.person_id and o.disease = c.disease and o.id <> c.id
                and o.discarded_at is null and c.discarded_at is null
                and abs(coalesce(o.onset_on, (coalesce(o.confirmed_at, o.reported_at) at time zone 'Asia/Ho_Chi_Minh')::date)
                    - coalesce(c.onset_on, (coalesce(c.confirmed_at, c.reported_at) at time zone 'Asia/Ho_Chi_Minh')::date))
                    <= %d
            """.formatted(KnownIllnesses.SAME_ILLNESS_DAYS);

    static final String IS_DOUBTFUL = "exists (select 1 from cases.cases o where " + TWIN + ")";

    private final JdbcClient sql;

    DoubledCases(JdbcClient sql) {
        this.sql = sql;
    }

    /** The cases of these records stand under the surviving ones; those in the reader's jurisdiction and all others. */
    void followPersons(Collection<UUID> records) {
        sql.sql("select cases.follow_persons(:records)")
                .param("records", records.toArray(UUID[]::new))
                .query((row, n) -> true)
                .single();
    }

    /** Which of these records were merged into others. */
    List<UUID> mergedAmong(Collection<UUID> records) {
        return sql.sql("select id from people.published_persons where id = any (:records) and merged_into is not null")
                .param("records", records.toArray(UUID[]::new))
                .query((row, n) -> row.getObject(1, UUID.class))
                .list();
    }

    /** The cases that may be the same illness reported twice. */
    List<Case> twinsOf(CaseId id) {
        return sql.sql("""
                select t.* from cases.cases c
                cross join lateral (select o.* from cases.cases o where %s) t
                 where c.id = :id order by t.reported_at, t.id
                """.formatted(TWIN))
                .param("id", id.value())
                .query((row, n) -> CaseRows.read(row))
                .list();
    }
}
