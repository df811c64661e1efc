package vn.vungxanh.surveillance.chains;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.vungxanh.foundation.adminunits.UnitId;

/** Cases, as the cases room publishes them and as far as the transaction reaches. */
@Repository
class IllnessRepository {

    private static final String ALL = """
            select id, person_id, disease, unit_id, coalesce(bn_code, local_code) as code, classification, onset_on,
                (confirmed_at at time zone 'Asia/Ho_Chi_Minh')::date as confirmed_on,
                coalesce(onset_on, sampled_on, (confirmed_at at time zone 'Asia/Ho_Chi_Minh')::date,
                    (reported_at at time zone 'Asia/Ho_Chi_Minh')::date) as anchor_on,
                outcome
            from cases.published_cases where classification <> 'DISCARDED'
            """;

    private final JdbcClient sql;

    IllnessRepository(JdbcClient sql) {
        this.sql = sql;
    }

    List<Illness> find(Collection<UUID> ids) {
        return sql.sql(ALL + " and id = any (:ids)")
                .param("ids", ids.toArray(UUID[]::new))
                .query(IllnessRepository::illness)
                .list();
    }

    List<Illness> ofPersons(String disease, Collection<UUID> persons) {
        return sql.sql(ALL + " and person_id = any (:persons) and disease = :disease")
                .param("persons", persons.toArray(UUID[]::new))
                .param("disease", disease)
                .query(IllnessRepository::illness)
                .list();
    }

    /** Whoever fell ill, or was found, in these days. */
    List<Illness> between(String disease, LocalDate from, LocalDate to) {
        return sql.sql("select * from (" + ALL + " and disease = :disease) ill where anchor_on between :from and :to")
                .param("disease", disease)
                .param("from", from)
                .param("to", to)
                .query(IllnessRepository::illness)
                .list();
    }

    /** Everybody who hangs together with this person through cases: statements, and contacts between cases. */
    List<UUID> chainOf(String disease, UUID person, int most) {
        return sql.sql("""
                with recursive chain (person) as (
                    select cast(:person as uuid)
                    union
                    select met.person from chain cross join lateral (
                        select b.person_id as person
                        from cases.published_cases a
                            join chains.infections i on i.infector_id = a.id and i.withdrawn_at is null
                            join cases.published_cases b on b.id = i.case_id
                        where a.person_id = chain.person and a.disease = :disease
                        union all
                        select b.person_id
                        from cases.published_cases a
                            join chains.infections i on i.case_id = a.id and i.withdrawn_at is null
                            join cases.published_cases b on b.id = i.infector_id
                        where a.person_id = chain.person and a.disease = :disease
                        union all
                        select b.person_id
                        from tracing.published_edges e join cases.published_cases b on b.person_id = e.to_person
                        where e.from_person = chain.person and e.close and e.disease = :disease and b.disease = :disease
                            and b.classification <> 'DISCARDED'
                        union all
                        select b.person_id
                        from tracing.published_edges e join cases.published_cases b on b.person_id = e.from_person
                        where e.to_person = chain.person and e.close and e.disease = :disease and b.disease = :disease
                            and b.classification <> 'DISCARDED') met)
                select person from chain limit :most
                """)
                .param("disease", disease)
                .param("person", person)
                .param("most", most)
                .query(UUID.class)
                .list();
    }

    private static Illness illness(ResultSet row, int n) throws SQLException {
        return new Illness(
                row.getObject("id", UUID.class),
                row.getObject("person_id", UUID.class),
                row.getString("disease"),
                new UnitId(row.getInt("unit_id")),
                row.getString("code"),
                "CONFIRMED".equals(row.getString("classification")),
                row.getObject("onset_on", LocalDate.class),
                row.getObject("confirmed_on", LocalDate.class),
                row.getObject("anchor_on", LocalDate.class),
                row.getString("outcome"));
    }
}
