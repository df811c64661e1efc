package vn.vungxanh.capacity.workforce;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.vungxanh.foundation.adminunits.Jurisdiction;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.kernel.Vietnam;

/** How many there are: the last count of each line, the named ones, and those who are away. */
@Repository
class CountRepository {

    private final JdbcClient sql;

    CountRepository(JdbcClient sql) {
        this.sql = sql;
    }

    void add(UUID id, NewCount count, Instant recordedAt, String login) {
        sql.sql("""
                insert into workforce.head_counts
                    (id, unit_id, organisation, service, skill, standing, people, from_on, recorded_at, login)
                values (:id, :unit, :organisation, :service, :skill, :standing, :people, :from, :at, :login)
                """)
                .param("id", id)
                .param("unit", count.unit().value())
                .param("organisation", count.organisation())
                .param("service", count.service().name())
                .param("skill", count.skill().name())
                .param("standing", count.standing().name())
                .param("people", count.people())
                .param("from", count.from())
                .param("at", recordedAt.atOffset(java.time.ZoneOffset.UTC))
                .param("login", login)
                .update();
    }

    /** Whoever is sent by an order that is overdue and not ended is still away. A line has at least its named and its absent people. */
    List<StaffLine> lines(Jurisdiction units, Instant asOf) {
        return sql.sql("""
                with counted as (
                    select distinct on (unit_id, organisation, service, skill, standing)
                           unit_id, organisation, service, skill, standing, people as counted, 0 as named, 0 as away
                      from workforce.head_counts
                     where unit_id between :from and :to and cast(:units as int4multirange) @> unit_id and from_on <= :day
                     order by unit_id, organisation, service, skill, standing, from_on desc, recorded_at desc, id desc),
                named as (
                    select unit_id, organisation, service, skill, standing, 0 as counted, count(*) as named, 0 as away
                      from workforce.members
                     where unit_id between :from and :to and cast(:units as int4multirange) @> unit_id
                       and from_on <= :day and (to_on is null or to_on >= :day)
                     group by unit_id, organisation, service, skill, standing),
                away as (
                    select unit_id, organisation, service, skill, standing, 0 as counted, 0 as named, sum(people) as away
                      from workforce.postings
                     where unit_id between :from and :to and cast(:units as int4multirange) @> unit_id
                       and kind in ('PEOPLE', 'MEMBER') and not cancelled and from_at <= :at
                       and (until_at is null or until_at > :at or not returned)
                     group by unit_id, organisation, service, skill, standing)
                select unit_id, organisation, service, skill, standing,
                       greatest(sum(counted), sum(named), sum(away)) as total, sum(named) as named, sum(away) as away
                  from (select * from counted union all select * from named union all select * from away) s
                 group by unit_id, organisation, service, skill, standing
                having greatest(sum(counted), sum(named), sum(away)) > 0
                 order by unit_id, organisation, service, skill, standing
                """)
                .param("from", units.from())
                .param("to", units.to())
                .param("units", units.multirange())
                .param("day", Vietnam.dayOf(asOf))
                .param("at", asOf.atOffset(java.time.ZoneOffset.UTC))
                .query((row, n) -> new StaffLine(
                        new UnitId(row.getInt("unit_id")),
                        row.getString("organisation"),
                        Service.valueOf(row.getString("service")),
                        Skill.valueOf(row.getString("skill")),
                        Standing.valueOf(row.getString("standing")),
                        row.getInt("total"),
                        row.getInt("named"),
                        row.getInt("away")))
                .list();
    }

    /** Whoever counts or sends people of this unit at the same moment waits. */
    void queueFor(UnitId unit) {
        sql.sql("select pg_advisory_xact_lock(hashtextextended('workforce.unit', :unit))")
                .param("unit", (long) unit.value())
                .query((row, n) -> true)
                .list();
    }

    boolean same(NewCount count) {
        return sql.sql("""
                select coalesce((select people = :people and from_on = :from from workforce.head_counts
                     where unit_id = :unit and organisation = :organisation and service = :service and skill = :skill
                       and standing = :standing and from_on <= :from
                     order by from_on desc, recorded_at desc, id desc limit 1), false)
                """)
                .param("people", count.people())
                .param("from", count.from())
                .param("unit", count.unit().value())
                .param("organisation", count.organisation())
                .param("service", count.service().name())
                .param("skill", count.skill().name())
                .param("standing", count.standing().name())
                .query(Boolean.class)
                .single();
    }

    List<LocalDate> days(UnitId unit) {
        return sql.sql(
                        "select distinct from_on from workforce.head_counts where unit_id = :unit order by 1 desc limit 60")
                .param("unit", unit.value())
                .query(LocalDate.class)
                .list();
    }
}
