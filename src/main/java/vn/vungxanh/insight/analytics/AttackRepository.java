package vn.vungxanh.insight.analytics;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.vungxanh.foundation.adminunits.Jurisdiction;
import vn.vungxanh.kernel.Vietnam;
import vn.vungxanh.surveillance.tracing.Setting;

/** Close contacts and those of them who fell ill, by where they met the case. */
@Repository
class AttackRepository {

    /** @param watched whose time of follow-up is not over; they may still fall ill */
    record SettingCount(@Nullable Setting setting, long contacts, long ill, long watched) {}

    private final JdbcClient sql;

    AttackRepository(JdbcClient sql) {
        this.sql = sql;
    }

    /** Whoever was a case before the contact is none; the first meeting with a case decides where it was. */
    List<SettingCount> bySetting(String disease, Jurisdiction units, LocalDate from, Instant asOf, int followUpDays) {
        return sql.sql("""
                with f1 as materialized (
                    select person_id, f1_at, became_at
                      from tracing.published_contacts
                     where unit_id between :unitFrom and :unitTo and cast(:units as int4multirange) @> unit_id
                       and disease = :disease and f1_at >= :from and f1_at <= :asOf
                       and (became_at is null or became_at > f1_at))
                , met as materialized (
                    select distinct on (to_person) to_person, setting
                      from tracing.published_edges
                     where to_person = any (array(select person_id from f1)) and disease = :disease and close
                       and exposed_from <= :asOf
                     order by to_person, exposed_from, setting)
                select met.setting, count(*) as contacts,
                       count(*) filter (where f1.became_at <= :asOf) as ill,
                       count(*) filter (where (f1.became_at is null or f1.became_at > :asOf) and f1.f1_at > :over)
                           as watched
                  from f1 left join met on met.to_person = f1.person_id
                 group by met.setting
                """)
                .param("unitFrom", units.from())
                .param("unitTo", units.to())
                .param("units", units.multirange())
                .param("disease", disease)
                .param("from", Timestamp.from(Vietnam.startOf(from)))
                .param("asOf", Timestamp.from(asOf))
                .param(
                        "over",
                        Timestamp.from(Vietnam.startOf(Vietnam.dayOf(asOf).minusDays(followUpDays))))
                .query((row, n) -> new SettingCount(
                        row.getString("setting") == null ? null : Setting.valueOf(row.getString("setting")),
                        row.getLong("contacts"),
                        row.getLong("ill"),
                        row.getLong("watched")))
                .list();
    }
}
