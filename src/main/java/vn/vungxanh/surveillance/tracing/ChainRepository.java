package vn.vungxanh.surveillance.tracing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.vungxanh.foundation.adminunits.UnitId;

/** Reads of the chains of contacts, as they stand now. */
@Repository
class ChainRepository {

    record Branch(UUID from, ContactNode node) {}

    private final JdbcClient sql;

    ChainRepository(JdbcClient sql) {
        this.sql = sql;
    }

    /** One row an exposed person: the earliest exposure to any of these. */
    List<Branch> metBy(String disease, Collection<UUID> persons, Collection<UUID> except) {
        return sql.sql("""
                select distinct on (e.to_person) e.id, e.from_person, e.to_person, e.unit_id, e.setting, e.exposed_from,
                    p.level, p.sampled_at, p.became_case_id, n.full_name, n.birth_year
                from tracing.edges e
                left join people.published_persons n on n.id = e.to_person
                left join tracing.contact_persons p on p.person_id = e.to_person and p.disease = e.disease
                where e.from_person = any (:persons) and e.disease = :disease and e.close and e.withdrawn_at is null
                    and not e.to_person = any (:except)
                order by e.to_person, e.exposed_from, e.id
                """)
                .param("persons", persons.toArray(UUID[]::new))
                .param("disease", disease)
                .param("except", except.toArray(UUID[]::new))
                .query((row, n) -> new Branch(row.getObject("from_person", UUID.class), node(row)))
                .list();
    }

    Optional<Declaration> declaration(ContactId id) {
        return sql.sql("""
                select e.id, e.to_person, e.unit_id, e.setting, e.exposed_from, e.index_case_id,
                    p.level, p.sampled_at, p.became_case_id, n.full_name, n.birth_year
                from tracing.edges e
                left join people.published_persons n on n.id = e.to_person
                left join tracing.contact_persons p on p.person_id = e.to_person and p.disease = e.disease
                where e.id = :id and e.withdrawn_at is null
                """)
                .param("id", id.value())
                .query((row, n) -> new Declaration(row.getObject("index_case_id", UUID.class), node(row)))
                .optional();
    }

    private static ContactNode node(ResultSet row) throws SQLException {
        var sampled = row.getObject("sampled_at", OffsetDateTime.class);
        return new ContactNode(
                new ContactId(row.getObject("id", UUID.class)),
                row.getObject("to_person", UUID.class),
                row.getString("full_name"),
                row.getObject("birth_year", Integer.class),
                new UnitId(row.getInt("unit_id")),
                Setting.valueOf(row.getString("setting")),
                row.getObject("exposed_from", OffsetDateTime.class).toInstant(),
                row.getObject("level", Integer.class),
                sampled == null ? null : sampled.toInstant(),
                row.getObject("became_case_id", UUID.class),
                List.of());
    }
}
