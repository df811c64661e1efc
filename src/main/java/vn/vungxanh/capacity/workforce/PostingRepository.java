package vn.vungxanh.capacity.workforce;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.vungxanh.foundation.adminunits.Jurisdiction;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.kernel.Vietnam;

/** Who is away from home, by which order, from when until when. */
@Repository
class PostingRepository {

    private final JdbcClient sql;

    PostingRepository(JdbcClient sql) {
        this.sql = sql;
    }

    void add(UUID id, Posting posting) {
        sql.sql("""
                insert into workforce.postings (id, order_id, unit_id, to_unit_id, kind, subject, team_id, organisation,
                    service, skill, standing, people, from_at, until_at)
                values (:id, :order, :unit, cast(:to as int), :kind, cast(:subject as uuid), cast(:team as uuid),
                    :organisation, :service, :skill, :standing, :people, :from, cast(:until as timestamptz))
                """)
                .param("id", id)
                .param("order", posting.order())
                .param("unit", posting.home().value())
                .param("to", posting.to() == null ? null : posting.to().value())
                .param("kind", posting.kind().name())
                .param("subject", posting.subject())
                .param("team", posting.team() == null ? null : posting.team().value())
                .param("organisation", posting.organisation())
                .param(
                        "service",
                        posting.service() == null ? null : posting.service().name())
                .param("skill", posting.skill() == null ? null : posting.skill().name())
                .param("standing", posting.standing().name())
                .param("people", posting.people())
                .param("from", posting.from().atOffset(ZoneOffset.UTC))
                .param("until", posting.until() == null ? null : posting.until().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Which of them should have come back before and did not. */
    List<UUID> overdue(Collection<UUID> subjects, Instant from) {
        return subjects.isEmpty()
                ? List.of()
                : sql.sql("""
                        select subject from workforce.postings
                         where subject in (:subjects) and not cancelled and not returned and until_at <= :from
                        """)
                        .param("subjects", subjects)
                        .param("from", from.atOffset(ZoneOffset.UTC))
                        .query((row, n) -> row.getObject(1, UUID.class))
                        .list();
    }

    /** How many of a line are left at the worst moment of the time; negative when too many were sent. */
    int leftOf(People line, Instant from, @Nullable Instant until) {
        return sql.sql("""
                with mine as (select * from workforce.postings
                     where unit_id = :unit and organisation = :organisation and service = :service and skill = :skill
                       and standing = :standing and kind in ('PEOPLE', 'MEMBER') and not cancelled),
                moments as (select cast(:from as timestamptz) as at union
                     select from_at from mine where from_at >= :from
                        and (cast(:until as timestamptz) is null or from_at < :until)),
                away as (select m.at, coalesce(sum(p.people), 0) as people from moments m left join mine p
                        on p.from_at <= m.at and (p.until_at is null or p.until_at > m.at or not p.returned)
                     group by m.at)
                select greatest(
                    coalesce((select people from workforce.head_counts
                         where unit_id = :unit and organisation = :organisation and service = :service and skill = :skill
                           and standing = :standing and from_on <= :day
                         order by from_on desc, recorded_at desc, id desc limit 1), 0),
                    (select count(*) from workforce.members
                         where unit_id = :unit and organisation = :organisation and service = :service and skill = :skill
                           and standing = :standing and from_on <= :day and (to_on is null or to_on >= :day)))
                    - (select max(people) from away)
                """)
                .param("unit", line.unit().value())
                .param("organisation", line.organisation())
                .param("service", line.service().name())
                .param("skill", line.skill().name())
                .param("standing", line.standing().name())
                .param("from", from.atOffset(ZoneOffset.UTC))
                .param("until", until == null ? null : until.atOffset(ZoneOffset.UTC))
                .param("day", Vietnam.dayOf(from))
                .query(Integer.class)
                .single();
    }

    void cancel(UUID order) {
        sql.sql("update workforce.postings set cancelled = true where order_id = :order")
                .param("order", order)
                .update();
    }

    void returned(UUID order, Instant at) {
        sql.sql("""
                update workforce.postings set until_at = :at, returned = true where order_id = :order and not cancelled
                """)
                .param("order", order)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    void extend(UUID order, @Nullable Instant until) {
        sql.sql("""
                update workforce.postings set until_at = cast(:until as timestamptz)
                 where order_id = :order and not cancelled and not returned
                """)
                .param("order", order)
                .param("until", until == null ? null : until.atOffset(ZoneOffset.UTC))
                .update();
    }

    List<Posting> of(UUID order) {
        return sql.sql("""
                select * from workforce.postings where order_id = :order
                 order by unit_id, organisation, team_id nulls last, kind = 'TEAM' desc, kind, service, skill, id
                """)
                .param("order", order)
                .query((row, n) -> posting(row))
                .list();
    }

    /** At work in one of these units, wherever at home. */
    List<Posting> at(Jurisdiction units, Instant asOf) {
        return away("to_unit_id", units, asOf);
    }

    /** At home in one of these units and away. */
    List<Posting> from(Jurisdiction units, Instant asOf) {
        return away("unit_id", units, asOf);
    }

    private List<Posting> away(String unit, Jurisdiction units, Instant asOf) {
        return sql.sql("""
                select * from workforce.postings
                 where %1$s between :from and :to and cast(:units as int4multirange) @> %1$s
                   and not cancelled and from_at <= :at and (until_at is null or until_at > :at or not returned)
                 order by to_unit_id nulls last, unit_id, kind desc, id
                """.formatted(unit))
                .param("from", units.from())
                .param("to", units.to())
                .param("units", units.multirange())
                .param("at", asOf.atOffset(ZoneOffset.UTC))
                .query((row, n) -> posting(row))
                .list();
    }

    static @Nullable Away away(ResultSet row) throws SQLException {
        var order = row.getObject("order_id", UUID.class);
        if (order == null) {
            return null;
        }
        var to = row.getObject("to_unit_id", Integer.class);
        var until = row.getTimestamp("until_at");
        return new Away(
                order,
                to == null ? null : new UnitId(to),
                row.getTimestamp("from_at").toInstant(),
                until == null ? null : until.toInstant());
    }

    private static Posting posting(ResultSet row) throws SQLException {
        var to = row.getObject("to_unit_id", Integer.class);
        var team = row.getObject("team_id", UUID.class);
        var service = row.getString("service");
        var skill = row.getString("skill");
        var until = row.getTimestamp("until_at");
        return new Posting(
                row.getObject("order_id", UUID.class),
                new UnitId(row.getInt("unit_id")),
                to == null ? null : new UnitId(to),
                Posting.Kind.valueOf(row.getString("kind")),
                row.getObject("subject", UUID.class),
                team == null ? null : new TeamId(team),
                row.getString("organisation"),
                service == null ? null : Service.valueOf(service),
                skill == null ? null : Skill.valueOf(skill),
                Standing.valueOf(row.getString("standing")),
                row.getInt("people"),
                row.getTimestamp("from_at").toInstant(),
                until == null ? null : until.toInstant(),
                row.getBoolean("returned"));
    }
}
