package vn.vungxanh.care.rounds;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.adminunits.Jurisdiction;

/** Many looks with one statement. */
@Repository
class PastLookRepository {

    private final JdbcClient sql;

    PastLookRepository(JdbcClient sql) {
        this.sql = sql;
    }

    boolean any() {
        return sql.sql("select exists (select 1 from rounds.observations)")
                .query((row, n) -> row.getBoolean(1))
                .single();
    }

    List<Watch> running(Jurisdiction units, Instant now) {
        return sql.sql("""
                select * from rounds.watches w
                where w.ended_at is null and w.started_at <= :now
                    and w.unit_id between :from and :to and :units::int4multirange @> w.unit_id
                order by w.id
                """)
                .param("now", WatchRepository.utc(now))
                .param("from", units.from())
                .param("to", units.to())
                .param("units", units.multirange())
                .query((row, n) -> WatchRepository.watch(row))
                .list();
    }

    int add(List<NewObservation> seen, Scope scope) {
        return sql.sql("""
                insert into rounds.observations (id, watch_id, person_id, unit_id, observed_at, outcome, way, temperature, spo2,
                    symptoms, staff_id, login, recorded_at)
                select n.id, w.id, w.person_id, w.unit_id, n.at, n.outcome, n.way, n.temperature, n.spo2,
                    coalesce(string_to_array(nullif(n.symptoms, ''), ','), '{}'), :staff, :login, n.at
                from unnest(:ids::uuid[], :watches::uuid[], :ats::timestamptz[], :outcomes::text[], :ways::text[],
                        :temperatures::numeric[], :spo2s::smallint[], :symptoms::text[])
                    as n (id, watch, at, outcome, way, temperature, spo2, symptoms)
                join rounds.watches w on w.id = n.watch
                on conflict (id) do nothing
                """)
                .param("ids", seen.stream().map(NewObservation::id).toArray(UUID[]::new))
                .param(
                        "watches",
                        seen.stream().map(each -> each.watch().value()).toArray(UUID[]::new))
                .param("ats", texts(seen, each -> each.observedAt().toString()))
                .param("outcomes", texts(seen, each -> each.outcome().name()))
                .param("ways", texts(seen, each -> each.way().name()))
                .param(
                        "temperatures",
                        seen.stream().map(each -> each.vitals().temperature()).toArray(BigDecimal[]::new))
                .param("spo2s", seen.stream().map(each -> each.vitals().spo2()).toArray(Integer[]::new))
                .param("symptoms", texts(seen, each -> PastLooks.words(each.vitals())))
                .param("staff", scope.staff().value())
                .param("login", scope.login())
                .update();
    }

    private static String[] texts(List<NewObservation> seen, Function<NewObservation, String> each) {
        return seen.stream().map(each).toArray(String[]::new);
    }
}
