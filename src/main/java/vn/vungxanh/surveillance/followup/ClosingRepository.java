package vn.vungxanh.surveillance.followup;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Follow-ups that end because of what happened elsewhere, and that go on when it did not happen after all. */
@Repository
class ClosingRepository {

    private final JdbcClient sql;

    ClosingRepository(JdbcClient sql) {
        this.sql = sql;
    }

    void becameCases(Collection<UUID> cases) {
        sql.sql("""
                update followup.contacts c
                set state = 'CLOSED', closure = 'BECAME_CASE', closed_at = k.confirmed_at, version = c.version + 1
                from cases.published_cases k
                where k.id = any (:cases) and k.classification = 'CONFIRMED' and c.person_id = k.person_id
                    and c.disease = k.disease and c.state <> 'CLOSED'
                """).param("cases", cases.toArray(UUID[]::new)).update();
    }

    /** Of those diseases somebody is declared a contact whose level may follow from these cases. */
    List<String> diseasesWithContacts(Collection<UUID> cases) {
        return sql.sql("""
                select distinct k.disease from cases.published_cases k
                where k.id = any (:cases) and exists (
                    select from tracing.published_exposures e
                    where e.from_person = k.person_id and e.disease = k.disease and e.withdrawn_at is null and e.close)
                """)
                .param("cases", cases.toArray(UUID[]::new))
                .query((row, n) -> row.getString(1))
                .list();
    }

    void died(Collection<UUID> cases) {
        sql.sql("""
                update followup.contacts c
                set state = 'CLOSED', closure = 'DIED', closed_at = k.outcome_on::timestamptz, version = c.version + 1
                from cases.published_cases k
                where k.id = any (:cases) and k.outcome = 'DIED' and c.person_id = k.person_id and c.state <> 'CLOSED'
                """).param("cases", cases.toArray(UUID[]::new)).update();
    }

    /** The suspicion was discarded: who was followed up is so again. */
    void wereNoCases(Collection<UUID> cases) {
        sql.sql("""
                update followup.contacts c
                set state = 'OPEN', closure = null, closed_at = null, version = c.version + 1
                from cases.published_cases k
                where k.id = any (:cases) and k.classification = 'DISCARDED' and c.person_id = k.person_id
                    and c.disease = k.disease and c.closure = 'BECAME_CASE'
                """).param("cases", cases.toArray(UUID[]::new)).update();
    }

    void merged(UUID kept, UUID merged, Instant at) {
        sql.sql("""
                update followup.contacts c
                set state = 'CLOSED', closure = 'MERGED', closed_at = :at, version = c.version + 1
                where c.person_id = :merged and c.state <> 'CLOSED' and exists (
                    select from followup.contacts o
                    where o.person_id = :kept and o.disease = c.disease and o.state <> 'CLOSED')
                """)
                .param("kept", kept)
                .param("merged", merged)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    void separated(UUID separated) {
        sql.sql("""
                update followup.contacts
                set state = 'OPEN', closure = null, closed_at = null, version = version + 1
                where person_id = :person and closure = 'MERGED'
                """).param("person", separated).update();
    }
}
