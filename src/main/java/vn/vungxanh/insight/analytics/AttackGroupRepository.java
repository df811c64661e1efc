package vn.vungxanh.insight.analytics;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.vungxanh.foundation.adminunits.Jurisdiction;
import vn.vungxanh.foundation.people.Sex;
import vn.vungxanh.insight.analytics.AttackGroups.Counted;
import vn.vungxanh.kernel.Vietnam;

/** People and those of them who fell ill, by year of birth and sex as the register of persons knows them. */
@Repository
class AttackGroupRepository {

    private final JdbcClient sql;

    AttackGroupRepository(JdbcClient sql) {
        this.sql = sql;
    }

    List<Counted> ofContacts(CloseContacts contacts) {
        return contacts.ask(sql, """
                , known as materialized (
                    select id, birth_year, sex from people.published_persons
                     where id = any (array(select person_id from f1)))
                select known.birth_year, known.sex,
                """ + CloseContacts.COUNTED + """
                  from f1 left join known on known.id = f1.person_id
                 group by known.birth_year, known.sex
                """)
                .query((row, n) -> counted(row))
                .list();
    }

    /**
     * People of the register who live there and did not die before the wave, and those of them who are its cases. The
     * register does not say since when it knows somebody: it is that of the present.
     */
    List<Counted> ofRegister(String disease, Jurisdiction units, LocalDate from, Instant asOf) {
        return sql.sql("""
                with sick as materialized (
                    select person_id from cases.published_confirmations
                     where unit_id between :unitFrom and :unitTo and cast(:units as int4multirange) @> unit_id
                       and disease = :disease and confirmed_at >= :from and confirmed_at <= :asOf
                       and (discarded_at is null or discarded_at > :asOf))
                , ill as materialized (
                    select distinct person_id from people.published_persons
                     where id = any (array(select person_id from sick)))
                , here as materialized (
                    select id, birth_year, sex from people.published_persons
                     where unit_id between :unitFrom and :unitTo and cast(:units as int4multirange) @> unit_id
                       and merged_into is null and (died_on is null or died_on >= :fromDay))
                select here.birth_year, here.sex, count(*) as people, count(ill.person_id) as ill, 0 as watched
                  from here left join ill on ill.person_id = here.id
                 group by here.birth_year, here.sex
                """)
                .param("unitFrom", units.from())
                .param("unitTo", units.to())
                .param("units", units.multirange())
                .param("disease", disease)
                .param("from", Timestamp.from(Vietnam.startOf(from)))
                .param("fromDay", from)
                .param("asOf", Timestamp.from(asOf))
                .query((row, n) -> counted(row))
                .list();
    }

    private static Counted counted(ResultSet row) throws SQLException {
        var sex = row.getString("sex");
        return new Counted(
                row.getObject("birth_year", Integer.class),
                sex == null ? null : Sex.valueOf(sex),
                row.getLong("people"),
                row.getLong("ill"),
                row.getLong("watched"));
    }
}
