package vn.vungxanh.insight.facts;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Of which units some news changes the facts, as the records name them; and where there are cases at all. */
@Repository
class ConcernedRepository {

    private final JdbcClient sql;

    ConcernedRepository(JdbcClient sql) {
        this.sql = sql;
    }

    /**
     * Where they live; where their contacts live, who are contacts of a case now; and where the cases of the same outbreak
     * live, for it is counted with its first case.
     */
    List<Integer> ofCases(Collection<UUID> ids) {
        return units("""
                with told as materialized (
                    select id, person_id, unit_id from cases.published_cases where id = any (cast(:ids as uuid[]))),
                outbreaks as materialized (
                    select distinct outbreak_id from zones.published_outbreak_cases where case_id = any (cast(:ids as uuid[])))
                select unit_id from told
                 union
                select e.unit_id from tracing.published_edges e
                 where e.from_person = any (array (select person_id from told)) and e.close
                 union
                select e.unit_id from tracing.published_edges e where e.to_person = any (array (select person_id from told))
                 union
                select c.unit_id from cases.published_cases c
                 where c.id = any (array (select o.case_id from zones.published_outbreak_cases o
                                           where o.outbreak_id = any (array (select outbreak_id from outbreaks))))
                """, ids);
    }

    /** Where the contacts live; and where cases live whose source is known now. */
    List<Integer> ofContacts(Collection<UUID> edges) {
        return units("""
                with told as materialized (
                    select to_person, unit_id from tracing.published_edges where id = any (cast(:ids as uuid[])))
                select unit_id from told
                 union
                select c.unit_id from cases.published_cases c where c.person_id = any (array (select to_person from told))
                """, edges);
    }

    /** Where people stay, and where they are counted as contacts at large when they do not. */
    List<Integer> ofIsolations(Collection<UUID> orders) {
        return units("""
                with told as materialized (
                    select id, person_id, unit_id, site_unit_id from isolation.published_orders
                     where id = any (cast(:ids as uuid[])))
                select unit_id from told
                 union
                select site_unit_id from told where site_unit_id is not null
                 union
                select s.place_unit_id from isolation.published_stays s
                 where s.order_id = any (cast(:ids as uuid[])) and s.place_unit_id is not null
                 union
                select e.unit_id from tracing.published_edges e where e.to_person = any (array (select person_id from told))
                """, orders);
    }

    List<Integer> ofAdmissions(Collection<UUID> ids) {
        return units("""
                select unit_id from treatment.published_admissions where id = any (cast(:ids as uuid[]))
                 union
                select facility_unit_id from treatment.published_admissions where id = any (cast(:ids as uuid[]))
                """, ids);
    }

    List<Integer> withCases() {
        return sql.sql("select distinct unit_id from cases.published_confirmations")
                .query((row, n) -> row.getInt(1))
                .list();
    }

    private List<Integer> units(String text, Collection<UUID> ids) {
        return sql.sql(text)
                .param("ids", ids.toArray(UUID[]::new))
                .query((row, n) -> row.getInt(1))
                .list();
    }
}
