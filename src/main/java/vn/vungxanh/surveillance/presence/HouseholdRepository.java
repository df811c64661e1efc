package vn.vungxanh.surveillance.presence;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Households of the register as groups. Everything here runs inside {@link WholeSight}. */
@Repository
class HouseholdRepository {

    /** Nobody wrote down since when a household is one. */
    private static final LocalDate SINCE_ALWAYS = LocalDate.of(2020, 1, 1);

    private static final String LIVING_TOGETHER = """
            select p.household_id, p.id from people.published_persons p
             where p.household_id is not null and p.merged_into is null
            """;

    private final JdbcClient sql;

    HouseholdRepository(JdbcClient sql) {
        this.sql = sql;
    }

    /** Grows whenever a person is registered or changed. */
    long changesOfRegister() {
        return sql.sql("""
                select n_tup_ins + n_tup_upd from pg_stat_user_tables
                 where schemaname = 'people' and relname = 'persons'
                """).query(Long.class).optional().orElse(0L);
    }

    /** Households of two and more that are no groups yet; their people get numbers. */
    int form(Instant at, UUID by) {
        sql.sql("""
                insert into presence.subjects (person_id, unit_id)
                select id, unit_id from people.published_persons where household_id is not null and merged_into is null
                on conflict (person_id) do nothing
                """).update();
        return sql.sql("""
                insert into presence.groups (id, kind, name, name_key, unit_id, household_id, created_at, created_by)
                select household_id, :kind, 'Hộ ' || coalesce(max(hamlet) || ' · ', '') || right(household_id::text, 6),
                       'ho ' || right(household_id::text, 6), min(unit_id), household_id, :at, :by
                  from people.published_persons
                 where household_id is not null and merged_into is null
                 group by household_id having count(*) > 1
                on conflict (household_id) do nothing
                """)
                .param("kind", GroupKind.HOUSEHOLD.number())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("by", by)
                .update();
    }

    /** Who came into a household since the last time, and who left it. */
    int newcomers() {
        return sql.sql("select count(*) from (" + NEWCOMERS + ") n")
                .query(Integer.class)
                .single();
    }

    int leavers() {
        return sql.sql("select count(*) from (" + LEAVERS + ") n")
                .query(Integer.class)
                .single();
    }

    void enter(long firstSeq) {
        sql.sql("""
                insert into presence.memberships ("group", person, from_on, unit_id, seq)
                select n."group", n.person, :since, n.unit_id, :first + row_number() over (order by n.person) - 1 from (
                """ + NEWCOMERS
                        + ") n on conflict (\"group\", person, from_on) do update set to_on = null, seq = excluded.seq")
                .param("since", SINCE_ALWAYS)
                .param("first", firstSeq)
                .update();
    }

    void leave(long firstSeq, LocalDate today) {
        sql.sql("""
                update presence.memberships m set to_on = greatest(m.from_on, :today), seq = :first + n.place - 1
                  from (select l.*, row_number() over (order by l.person) as place from (
                """ + LEAVERS + ") l) n where m.\"group\" = n.\"group\" and m.person = n.person and m.to_on is null")
                .param("today", today)
                .param("first", firstSeq)
                .update();
    }

    private static final String NEWCOMERS = """
            select g.number as "group", s.number as person, g.unit_id from (
            """ + LIVING_TOGETHER + """
            ) h join presence.groups g on g.household_id = h.household_id
                join presence.subjects s on s.person_id = h.id
             where not exists (select from presence.memberships m
                                where m."group" = g.number and m.person = s.number and m.to_on is null)
            """;

    private static final String LEAVERS = """
            select m."group", m.person from presence.memberships m
              join presence.groups g on g.number = m."group" and g.household_id is not null
              join presence.subjects s on s.number = m.person
              join people.published_persons p on p.id = s.person_id
             where m.to_on is null and p.household_id is distinct from g.household_id
            """;
}
