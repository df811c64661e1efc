package vn.vungxanh.territory.declarations;

import java.sql.Timestamp;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Deletes declarations and keeps their numbers. */
@Repository
class RetentionRepository {

    private final JdbcClient sql;

    RetentionRepository(JdbcClient sql) {
        this.sql = sql;
    }

    /** Those from before the instant, unless the person has a case or somebody still has to look. How many went. */
    int letGo(Instant before, int limit) {
        return sql.sql("""
                with gone as materialized (
                    select d.id, d.unit_id, (d.declared_at at time zone 'Asia/Ho_Chi_Minh')::date as day, d.kind, d.urgency
                      from declarations.declarations d
                     where d.declared_at < :before
                       and not exists (select 1 from cases.published_cases c
                                        where d.person_id in (c.person_id, c.recorded_person_id))
                       and not exists (select 1 from declarations.triage t
                                        where t.declaration_id = d.id and (t.state <> 'CLOSED' or t.case_id is not null))
                     order by d.declared_at limit :limit),
                counted as (
                    insert into declarations.daily_counts as k (unit_id, day, kind, declared, flagged)
                    select unit_id, day, kind, count(*), count(urgency) from gone group by unit_id, day, kind
                    on conflict (unit_id, day, kind) do update
                       set declared = k.declared + excluded.declared, flagged = k.flagged + excluded.flagged),
                deeds as (delete from declarations.deeds e using gone g where e.declaration_id = g.id),
                queue as (delete from declarations.triage t using gone g where t.declaration_id = g.id),
                letgo as (delete from declarations.declarations d using gone g where d.id = g.id returning d.id)
                select count(*) from letgo
                """)
                .param("before", Timestamp.from(before))
                .param("limit", limit)
                .query((row, n) -> row.getInt(1))
                .single();
    }
}
