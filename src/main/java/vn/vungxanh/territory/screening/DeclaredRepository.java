package vn.vungxanh.territory.screening;

import static vn.vungxanh.territory.screening.ScreeningRoundRepository.utc;

import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.vungxanh.foundation.access.StaffId;
import vn.vungxanh.foundation.adminunits.Jurisdiction;
import vn.vungxanh.kernel.Vietnam;

/** Between declarations and rounds, both ways. */
@Repository("screeningDeclaredRepository")
class DeclaredRepository {

    private final JdbcClient sql;

    DeclaredRepository(JdbcClient sql) {
        this.sql = sql;
    }

    record Flagged(UUID visit, UUID person, int unit, List<String> signs, Instant askedAt) {}

    /**
     * Whoever declared within the time of a round was asked in it. The visit bears the id of the declaration, so that it
     * is one however often this runs; and so does the declaration that a visit made.
     */
    int count(List<ScreeningRound> rounds, List<Jurisdiction> areas, Instant since, Instant now) {
        return sql.sql("""
                with declared as materialized (
                    select d.id, d.person_id, d.urgency, d.declared_at, people.survivor_of(d.person_id) as survivor
                      from declarations.published_declarations d
                     where d.declared_at >= :since and d.person_id is not null and d.withdrawn_at is null),
                persons as materialized (
                    select p.id, p.unit_id from people.published_persons p
                     where p.id = any (array(select survivor from declared)))
                insert into screening.visits (id, round_id, person_id, stands_for, unit_id, visited_unit_id, outcome, way,
                        asked_at, recorded_at, staff_id, login)
                select d.id, r.round, d.person_id, p.id, p.unit_id, p.unit_id,
                    case when d.urgency is null then 'WELL' else 'SYMPTOMS' end, 'DECLARATION', d.declared_at, :now,
                    :staff, 'program'
                from unnest(:rounds::uuid[], :areas::int4multirange[], :froms::timestamptz[], :tos::timestamptz[])
                        as r (round, area, starts, ends)
                join declared d on d.declared_at >= r.starts and d.declared_at < r.ends
                join persons p on p.id = d.survivor and r.area @> p.unit_id
                on conflict (id) do nothing
                """)
                .param("rounds", texts(rounds.stream().map(ScreeningRound::id).toList()))
                .param("areas", areas.stream().map(Jurisdiction::multirange).toArray(String[]::new))
                .param(
                        "froms",
                        texts(rounds.stream()
                                .map(round -> Vietnam.startOf(round.fromOn()))
                                .toList()))
                .param(
                        "tos",
                        texts(rounds.stream()
                                .map(round -> Vietnam.startOf(round.toOn().plusDays(1)))
                                .toList()))
                .param("since", utc(since))
                .param("now", utc(now))
                .param("staff", StaffId.PROGRAM.value())
                .update();
    }

    List<Flagged> flagged(Collection<UUID> visits) {
        return sql.sql("""
                select id, stands_for, unit_id, signs, asked_at from screening.visits
                 where id = any (:ids::uuid[]) and outcome = 'SYMPTOMS' and withdrawn_at is null
                """)
                .param("ids", texts(visits))
                .query((row, n) -> new Flagged(
                        row.getObject("id", UUID.class),
                        row.getObject("stands_for", UUID.class),
                        row.getInt("unit_id"),
                        Arrays.asList((String[]) row.getArray("signs").getArray()),
                        row.getTimestamp("asked_at").toInstant()))
                .list();
    }

    private static @Nullable String[] texts(Collection<?> values) {
        return values.stream().map(Object::toString).toArray(String[]::new);
    }
}
