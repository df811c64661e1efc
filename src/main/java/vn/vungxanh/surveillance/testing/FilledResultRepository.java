package vn.vungxanh.surveillance.testing;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.foundation.adminunits.Units;
import vn.vungxanh.foundation.imports.FilledList;
import vn.vungxanh.kernel.Vietnam;

/** The standard form of tests filled in: every tube with a result, as {@link ResultImport} would read it. */
@Repository
@Transactional(readOnly = true)
class FilledResultRepository implements FilledList {

    private static final DateTimeFormatter SECOND = DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm:ss");

    private static final Map<TestResult, String> WORDS = Map.of(
            TestResult.POSITIVE, "Dương tính",
            TestResult.NEGATIVE, "Âm tính",
            TestResult.UNCLEAR, "Không xác định",
            TestResult.INVALID, "Không hợp lệ");

    private static final String TUBES = """
            select s.id, s.barcode, s.result, s.ct, s.resulted_at, s.laboratory_id
              from testing.specimens s
             where s.result is not null and s.pooled_in is null
            """;

    private final JdbcClient db;
    private final Units units;

    FilledResultRepository(JdbcClient db, Units units) {
        this.db = db;
        this.units = units;
    }

    @Override
    public String kind() {
        return ResultImport.ID_OF_KIND;
    }

    @Override
    public boolean takesChanges() {
        return true;
    }

    @Override
    public List<Filled> of(Scope scope, UnitId unit, Instant asOf) {
        return db.sql(
                        TUBES
                                + " and cast(:units as int4multirange) @> s.unit_id and s.resulted_at <= :asOf order by s.barcode")
                .param("units", units.jurisdiction(unit).multirange())
                .param("asOf", asOf.atZone(Vietnam.ZONE).toOffsetDateTime())
                .query((row, i) -> filled(row))
                .list();
    }

    @Override
    public List<Filled> find(Scope scope, Collection<UUID> records) {
        return db.sql(TUBES + " and s.id = any (:ids)")
                .param("ids", records.toArray(UUID[]::new))
                .query((row, i) -> filled(row))
                .list();
    }

    private static Filled filled(ResultSet row) throws SQLException {
        var values = new HashMap<String, String>();
        values.put("barcode", row.getString("barcode"));
        values.put("result", WORDS.getOrDefault(TestResult.valueOf(row.getString("result")), ""));
        var ct = row.getObject("ct", BigDecimal.class);
        if (ct != null) {
            values.put("ct", ct.toPlainString().replace('.', ','));
        }
        values.put(
                "resulted",
                SECOND.format(row.getObject("resulted_at", OffsetDateTime.class).atZoneSameInstant(Vietnam.ZONE)));
        var laboratory = row.getString("laboratory_id");
        if (laboratory != null) {
            values.put("laboratory", laboratory);
        }
        return new Filled(row.getObject("id", UUID.class), values);
    }
}
