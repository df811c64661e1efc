package vn.vungxanh.surveillance.cases;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.foundation.people.PersonId;

@Repository
class CaseReferenceRepository {

    private final JdbcClient sql;

    CaseReferenceRepository(JdbcClient sql) {
        this.sql = sql;
    }

    /** By the sender's reference, the local code and the national code. */
    Map<String, CaseReference> find(Collection<String> words) {
        Map<String, CaseReference> found = new HashMap<>();
        sql.sql("""
                select word, id, person_id, disease, unit_id
                from (select external_ref as word, id, person_id, disease, unit_id
                        from cases.cases where external_ref = any (:words)
                      union all
                      select local_code, id, person_id, disease, unit_id from cases.cases where local_code = any (:words)
                      union all
                      select bn_code, id, person_id, disease, unit_id from cases.cases where bn_code = any (:words)) known
                """)
                .param("words", words.toArray(String[]::new))
                .query((row, n) -> found.put(
                        row.getString("word"),
                        new CaseReference(
                                new CaseId(row.getObject("id", UUID.class)),
                                new PersonId(row.getObject("person_id", UUID.class)),
                                row.getString("disease"),
                                new UnitId(row.getInt("unit_id")))))
                .list();
        return found;
    }
}
