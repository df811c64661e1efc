package vn.vungxanh.surveillance.machines;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.vungxanh.foundation.adminunits.Units;
import vn.vungxanh.foundation.imports.FilledRows;
import vn.vungxanh.kernel.Vietnam;
import vn.vungxanh.surveillance.testing.TestResult;

/** The standard form of tests filled in: every tube with a result, as {@link ResultImport} would read it. */
@Repository
class FilledResultRepository extends FilledRows {

    private static final DateTimeFormatter SECOND = DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm:ss");

    private static final Map<TestResult, String> WORDS = Map.of(
            TestResult.POSITIVE, "Dương tính",
            TestResult.NEGATIVE, "Âm tính",
            TestResult.UNCLEAR, "Không xác định",
            TestResult.INVALID, "Không hợp lệ");

    private static final String TUBES = """
            select s.id, s.barcode, s.result, s.ct, s.resulted_at, s.laboratory_id
              from testing.published_results s
             where true
            """;

    FilledResultRepository(JdbcClient db, Units units) {
        super(db, units, new Text(TUBES, "s.id", "s.unit_id", "s.resulted_at", "s.barcode"));
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
    protected Filled filled(ResultSet row) throws SQLException {
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
