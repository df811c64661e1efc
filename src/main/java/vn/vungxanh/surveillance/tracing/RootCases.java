package vn.vungxanh.surveillance.tracing;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.kernel.NotFound;
import vn.vungxanh.kernel.Vietnam;

/** The cases at the roots, as far as the scope reaches. */
@Repository
class RootCases {

    private final JdbcClient sql;

    RootCases(JdbcClient sql) {
        this.sql = sql;
    }

    Map<UUID, RootCase> find(Scope scope, Collection<UUID> ids) {
        var found = new HashMap<UUID, RootCase>();
        sql.sql("select case_id, person_id, disease, confirmed_at from tracing.index_cases where case_id = any (:ids)")
                .param("ids", ids.toArray(UUID[]::new))
                .query((row, n) -> found.put(
                        row.getObject(1, UUID.class),
                        new RootCase(
                                row.getObject(1, UUID.class),
                                row.getObject(2, UUID.class),
                                row.getString(3),
                                null,
                                Vietnam.dayOf(row.getObject(4, java.time.OffsetDateTime.class)
                                        .toInstant()),
                                null)))
                .list();
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
