package vn.vungxanh.care.rounds;

import java.sql.Types;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import vn.vungxanh.foundation.adminunits.Jurisdiction;

/** The watches that follow from stays: each stay that runs is one watch with the same id. Done twice, nothing changes. */
@Repository
class StayedRepository {

    private static final String MEANT = """
             and (:from::int is null or st.place_unit_id between :from and :to and :units::int4multirange @> st.place_unit_id)
                and (:orders::uuid[] is null or st.order_id = any (:orders))
            """;

    /** Stays that run and are not watched. */
    private static final String RUNNING = """
            from isolation.published_stays st
            join isolation.published_orders o on o.id = st.order_id
            left join isolation.published_places p on p.stay_id = st.id
            where st.ended_at is null and (select access.scope()) @> st.place_unit_id
                and not exists (select 1 from rounds.watches w where w.id = st.id)
            """;

    private static final String CHANGED = """
            where st.id = w.id and w.ended_at is null and (st.ended_at is not null or st.ends_on <> w.until_on)
            """;

    private final JdbcClient sql;

    StayedRepository(JdbcClient sql) {
        this.sql = sql;
    }

    /** Whether there is anything to begin or to follow; looking takes no lock. */
    boolean lags(Jurisdiction units) {
        return meant(
                        sql.sql("select exists (select 1 " + RUNNING + MEANT
                                + ") or exists (select 1 from rounds.watches w," + " isolation.published_stays st "
                                + CHANGED + MEANT + ")"),
                        units,
                        null)
                .query(Boolean.class)
                .single();
    }

    /** Orders with stays that are to begin or to be followed, some of them; looking takes no lock. */
    List<UUID> behind(int most) {
        return sql.sql("select distinct order_id from (select st.order_id " + RUNNING
                        + " union all select st.order_id from rounds.watches w, isolation.published_stays st " + CHANGED
                        + ") late limit :most")
                .param("most", most)
                .query((row, n) -> row.getObject(1, UUID.class))
                .list();
    }

    /** The persons whose watch began now. */
    List<UUID> begin(@Nullable Jurisdiction units, @Nullable Collection<UUID> orders) {
        return meant(sql.sql("""
                insert into rounds.watches (id, person_id, unit_id, disease, reason, reference, site, room, started_at, until_on)
                select st.id, st.person_id, st.place_unit_id, o.disease,
                    case when o.subject = 'DISCHARGED' then 'DISCHARGED'
                        when o.subject = 'F0_HOME' and st.kind = 'HOME' then 'CASE_AT_HOME'
                        when st.kind = 'CENTRAL' then 'SITE' when st.kind = 'FOLLOW_UP' then 'AFTERWARDS' else 'HOME' end,
                    'stay:' || st.id, p.site, p.room, st.started_at, st.ends_on
                """ + RUNNING + MEANT + " on conflict do nothing returning person_id"), units, orders)
                .query((row, n) -> row.getObject(1, UUID.class))
                .list();
    }

    /** Ends those whose stay is over, and moves the last day with the stay's. How many. */
    int follow(@Nullable Jurisdiction units, @Nullable Collection<UUID> orders) {
        return meant(sql.sql("""
                update rounds.watches w
                set until_on = st.ends_on, ended_at = greatest(st.ended_at, w.started_at),
                    ending = case st.outcome when 'IN_HOSPITAL' then 'ADMITTED' else st.outcome end
                from isolation.published_stays st
                """ + CHANGED + MEANT), units, orders).update();
    }

    private static StatementSpec meant(
            StatementSpec query, @Nullable Jurisdiction units, @Nullable Collection<UUID> orders) {
        return query.param("from", units == null ? null : units.from(), Types.INTEGER)
                .param("to", units == null ? null : units.to(), Types.INTEGER)
                .param("units", units == null ? null : units.multirange(), Types.VARCHAR)
                .param("orders", orders == null ? null : orders.toArray(UUID[]::new), Types.ARRAY);
    }
}
