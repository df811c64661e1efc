package vn.vungxanh.surveillance.testing;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.vungxanh.foundation.adminunits.Jurisdiction;
import vn.vungxanh.surveillance.laboratories.Laboratory;
import vn.vungxanh.surveillance.pooling.PooledPrevalence;

/** Pools: those that laboratories form, and what the pools of the last days say about how common the disease is. */
@Repository
class PoolRepository {

    private final JdbcClient sql;

    PoolRepository(JdbcClient sql) {
        this.sql = sql;
    }

    /** Its tubes were taken at different times and places: it counts as taken with the earliest, where the first one was. */
    void add(SpecimenId id, String code, Specimen first, Laboratory at, int tubes, Instant sampledAt, Instant now) {
        sql.sql("""
                insert into testing.specimens (id, barcode, unit_id, laboratory_id, lab_unit_id, kind, purpose, disease, people,
                    source, sampled_at, sent_at, received_at)
                values (:id, :code, :unit, :lab, :labUnit, :kind, :purpose, :disease, :people, 'LABORATORY', :sampled, :now, :now)
                """)
                .param("sampled", Timestamp.from(sampledAt))
                .params(Map.of(
                        "id", id.value(),
                        "code", code,
                        "unit", first.unit().value(),
                        "lab", at.id().value(),
                        "labUnit", at.unit().value(),
                        "kind", first.kind().name(),
                        "purpose", first.purpose().name(),
                        "disease", first.disease(),
                        "people", tubes,
                        "now", Timestamp.from(now)))
                .update();
    }

    /** Tubes of screening by size, positive and all; follow-ups and confirmations would tell of too much disease. */
    List<PooledPrevalence.Pools> screened(Jurisdiction units, Instant from, Instant to) {
        return sql.sql("""
                select s.people, count(*) as tubes, count(*) filter (where s.result = 'POSITIVE') as positive
                  from testing.specimens s
                 where s.unit_id between :unitFrom and :unitTo and cast(:units as int4multirange) @> s.unit_id
                   and s.released_at > :from and s.released_at <= :to and s.kind = 'PCR_SCREENING'
                   and s.purpose not in ('POOL_FOLLOW_UP', 'CONFIRMATION', 'DISCHARGE') and s.source <> 'LABORATORY'
                 group by s.people order by s.people
                """)
                .params(units.params())
                .param("from", Timestamp.from(from))
                .param("to", Timestamp.from(to))
                .query((row, n) ->
                        new PooledPrevalence.Pools(row.getInt("people"), row.getLong("tubes"), row.getLong("positive")))
                .list();
    }
}
