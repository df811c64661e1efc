package vn.vungxanh.surveillance.tracing;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.kernel.NotFound;

/** The cases at the roots, as the cases room publishes them and as far as the scope reaches. */
@Repository
class RootCases {

    private final JdbcClient sql;
    private final Isolations isolations;

    RootCases(JdbcClient sql, Isolations isolations) {
        this.sql = sql;
        this.isolations = isolations;
    }

    Map<UUID, RootCase> find(Scope scope, Collection<UUID> ids) {
        var found = new HashMap<UUID, RootCase>();
        sql.sql("""
                select id, person_id, disease, unit_id, onset_on,
                    coalesce(onset_on, sampled_on, reported_at::date) as anchor_on,
                    coalesce(bn_code, local_code) as code
                from cases.published_cases where id = any (:ids)
                """)
                .param("ids", ids.toArray(UUID[]::new))
                .query((row, n) -> found.put(
                        row.getObject("id", UUID.class),
                        new RootCase(
                                row.getObject("id", UUID.class),
                                row.getObject("person_id", UUID.class),
                                row.getString("disease"),
                                row.getString("code"),
                                row.getObject("onset_on", LocalDate.class),
                                row.getObject("anchor_on", LocalDate.class),
                                null)))
                .list();
        var spells = isolations.of(found.values().stream().map(RootCase::person).toList());
        found.replaceAll((id, root) -> root.isolated(spells.getOrDefault(root.person(), List.of())));
        return found;
    }

    RootCase one(Scope scope, UUID id) {
        var root = find(scope, List.of(id)).get(id);
        if (root == null) {
            throw new NotFound("case");
        }
        return root;
    }
}
