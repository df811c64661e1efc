package vn.vungxanh.care.isolation;

import java.time.Instant;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Orders follow the person when two records become one. */
@Repository
class MergedRepository {

    private final JdbcClient sql;

    MergedRepository(JdbcClient sql) {
        this.sql = sql;
    }

    /** One person is isolated once: of two open orders the one that runs is kept; what overlaps stays where it was. */
    void merge(UUID kept, UUID merged, Instant at) {
        cancelDouble(kept, merged, at);
        cancelDouble(merged, kept, at);
        sql.sql("""
                update isolation.orders o set person_id = :kept, recorded_person = coalesce(recorded_person, :merged)
                 where o.person_id = :merged
                   and not exists (select 1 from isolation.orders k where k.person_id = :kept and k.disease = o.disease
                        and k.state in ('PROPOSED', 'ISSUED', 'RUNNING', 'ESCAPED')
                        and o.state in ('PROPOSED', 'ISSUED', 'RUNNING', 'ESCAPED'))
                   and not exists (select 1 from isolation.stays s join isolation.stays k on k.person_id = :kept
                        and tstzrange(k.started_at, k.ended_at) && tstzrange(s.started_at, s.ended_at)
                        where s.order_id = o.id)
                """).param("kept", kept).param("merged", merged).update();
        sql.sql("""
                update isolation.stays s set person_id = o.person_id from isolation.orders o
                 where o.id = s.order_id and s.person_id = :merged and o.person_id = :kept
                """).param("kept", kept).param("merged", merged).update();
    }

    void separate(UUID separated) {
        sql.sql("""
                update isolation.stays s set person_id = :separated from isolation.orders o
                 where o.id = s.order_id and o.recorded_person = :separated
                """).param("separated", separated).update();
        sql.sql("""
                update isolation.orders o set person_id = :separated, recorded_person = null
                 where recorded_person = :separated
                """).param("separated", separated).update();
    }

    /** A proposal or decision that nobody carried out gives way to the other record's open order. */
    private void cancelDouble(UUID first, UUID second, Instant at) {
        sql.sql("""
                update isolation.orders o set state = 'CANCELLED', ended_at = :at, end_reason = 'Trùng người'
                 where o.person_id = :second and o.state in ('PROPOSED', 'ISSUED')
                   and exists (select 1 from isolation.orders k where k.person_id = :first and k.disease = o.disease
                        and k.state in ('PROPOSED', 'ISSUED', 'RUNNING', 'ESCAPED'))
                """)
                .param("first", first)
                .param("second", second)
                .param("at", OrderRepository.utc(at))
                .update();
    }
}
