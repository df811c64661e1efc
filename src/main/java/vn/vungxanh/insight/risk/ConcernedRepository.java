package vn.vungxanh.insight.risk;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.vungxanh.foundation.adminunits.UnitId;

/** Where the cases and patients of some news live, and where there are cases at all. */
@Repository
class ConcernedRepository {

    private final JdbcClient sql;

    ConcernedRepository(JdbcClient sql) {
        this.sql = sql;
    }

    List<UnitId> ofCases(Collection<UUID> ids) {
        return units("select distinct unit_id from cases.published_cases where id = any (cast(:ids as uuid[]))", ids);
    }

    List<UnitId> ofAdmissions(Collection<UUID> ids) {
        return units(
                "select unit_id from treatment.published_admissions where id = any (cast(:ids as uuid[])) union"
                        + " select facility_unit_id from treatment.published_admissions where id = any (cast(:ids as uuid[]))",
                ids);
    }

    List<UnitId> withCases() {
        return sql.sql("select distinct unit_id from cases.published_confirmations")
                .query((row, n) -> new UnitId(row.getInt(1)))
                .list();
    }

    private List<UnitId> units(String text, Collection<UUID> ids) {
        return sql.sql(text)
                .param("ids", ids.toArray(UUID[]::new))
                .query((row, n) -> new UnitId(row.getInt(1)))
                .list();
    }
}
