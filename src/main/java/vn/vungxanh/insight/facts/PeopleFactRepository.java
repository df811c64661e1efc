package vn.vungxanh.insight.facts;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.vungxanh.foundation.adminunits.Jurisdiction;
import vn.vungxanh.insight.levels.Fact;
import vn.vungxanh.insight.levels.Facts;
import vn.vungxanh.kernel.Vietnam;

/** How many people of each unit are contacts at large, in quarantine or on oxygen, in one statement. */
@Repository
class PeopleFactRepository {

    /** Contacts are followed for so long after they were exposed (the longest isolation of 2021). */
    private static final int CONTACT_DAYS = 21;

    private static final List<Fact> OF_PEOPLE =
            List.of(Fact.CONTACTS_IN_COMMUNITY, Fact.IN_QUARANTINE, Fact.OXYGEN_PATIENTS);

    private final JdbcClient sql;

    PeopleFactRepository(JdbcClient sql) {
        this.sql = sql;
    }

    List<FactRow> ofPeople(Jurisdiction units, String disease, Instant asOf) {
        return sql.sql("""
                with contacts as (
                    select distinct e.to_person, e.unit_id from tracing.published_edges e
                     where e.disease = :disease and e.close and e.exposed_to > :exposed and e.exposed_from <= :asOf
                       and e.unit_id between :unitFrom and :unitTo and cast(:units as int4multirange) @> e.unit_id
                       and exists (select 1 from cases.published_confirmations f
                                    where f.person_id = e.from_person and f.disease = :disease and f.confirmed_at <= :asOf)
                       and not exists (select 1 from cases.published_confirmations s
                                        where s.person_id = e.to_person and s.disease = :disease and s.confirmed_at <= :asOf)
                       and not exists (select 1 from isolation.published_stays a
                                        where a.person_id = e.to_person and a.kind in ('CENTRAL', 'HOME')
                                          and a.started_at <= :asOf and (a.ended_at is null or a.ended_at > :asOf))),
                counted as (
                    select unit_id, count(distinct to_person) as contacts_in_community, 0 as in_quarantine, 0 as oxygen_patients
                      from contacts group by unit_id
                    union all
                    select a.place_unit_id, 0, count(distinct a.person_id), 0 from isolation.published_stays a
                     where a.kind = 'CENTRAL' and a.started_at <= :asOf and (a.ended_at is null or a.ended_at > :asOf)
                       and a.place_unit_id between :unitFrom and :unitTo
                       and cast(:units as int4multirange) @> a.place_unit_id
                     group by 1
                    union all
                    select t.unit_id, 0, 0, count(*) from treatment.published_admissions t
                     where t.admitted_at <= :asOf and (t.ended_at is null or t.ended_at > :asOf)
                       and (t.bed_kind in ('OXYGEN', 'ICU') or t.severity in ('SEVERE', 'CRITICAL'))
                       and t.unit_id between :unitFrom and :unitTo and cast(:units as int4multirange) @> t.unit_id
                     group by 1)
                select unit_id, sum(contacts_in_community) as contacts_in_community, sum(in_quarantine) as in_quarantine,
                       sum(oxygen_patients) as oxygen_patients
                  from counted group by unit_id
                """)
                .param("unitFrom", units.from())
                .param("unitTo", units.to())
                .param("units", units.multirange())
                .param("disease", disease)
                .param("asOf", Timestamp.from(asOf))
                .param("exposed", FactRepository.at(Vietnam.dayOf(asOf).minusDays(CONTACT_DAYS)))
                .query((row, n) -> new FactRow(row.getInt("unit_id"), FactRow.facts(row, OF_PEOPLE)))
                .list();
    }

    /** Which registers have anything of the province at all: one without a row knows nothing. */
    record Registers(boolean cases, boolean contacts, boolean stays, boolean admissions) {}

    Registers registers(Jurisdiction units, Instant asOf) {
        return sql.sql("""
                select exists (select 1 from cases.published_cases c
                                where cast(:units as int4multirange) @> c.unit_id and c.reported_at <= :asOf),
                       exists (select 1 from tracing.published_edges e where cast(:units as int4multirange) @> e.unit_id),
                       exists (select 1 from isolation.published_stays s
                                where cast(:units as int4multirange) @> s.place_unit_id and s.started_at <= :asOf),
                       exists (select 1 from treatment.published_admissions t
                                where cast(:units as int4multirange) @> t.unit_id and t.admitted_at <= :asOf)
                """)
                .param("units", units.multirange())
                .param("asOf", Timestamp.from(asOf))
                .query((row, n) ->
                        new Registers(row.getBoolean(1), row.getBoolean(2), row.getBoolean(3), row.getBoolean(4)))
                .single();
    }

    /** What is 0 in a unit of which a register that is kept says nothing. */
    static Facts nothing(Registers kept) {
        var facts = Facts.NONE;
        if (kept.cases()) {
            for (var fact : FactRepository.OF_CASES) {
                facts = fact == Fact.DAYS_SINCE_LAST ? facts : facts.with(fact, 0);
            }
        }
        facts = kept.contacts() ? facts.with(Fact.CONTACTS_IN_COMMUNITY, 0) : facts;
        facts = kept.stays() ? facts.with(Fact.IN_QUARANTINE, 0) : facts;
        return kept.admissions() ? facts.with(Fact.OXYGEN_PATIENTS, 0) : facts;
    }
}
