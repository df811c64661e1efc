package vn.vungxanh.surveillance.cases;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.foundation.adminunits.UnitLevel;
import vn.vungxanh.foundation.adminunits.Units;

/** The person of a row that goes out: the other direction of {@link ListedPersons}. */
@Repository
public class FilledPersonRepository {

    /** Of a {@code people.published_persons p}. */
    public static final String COLUMNS = """
             p.full_name, p.sex, p.birth_on, p.birth_year, p.national_id, p.hamlet, p.unit_id as lives_in,
             (select n.value from people.published_phones n where n.person_id = p.id
               order by n.recorded_at desc, n.value limit 1) as phone
            """;

    private final Units units;

    FilledPersonRepository(Units units) {
        this.units = units;
    }

    public void put(Map<String, String> values, ResultSet row) throws SQLException {
        put(values, "full_name", row.getString("full_name"));
        put(values, "sex", row.getString("sex"));
        var day = row.getObject("birth_on", LocalDate.class);
        put(values, "birth", day == null ? row.getObject("birth_year", Integer.class) : day);
        put(values, "national_id", row.getString("national_id"));
        put(values, "phone", row.getString("phone"));
        put(values, "hamlet", row.getString("hamlet"));
        var lives = row.getObject("lives_in", Integer.class);
        if (lives != null) {
            for (var unit : units.path(new UnitId(lives))) {
                if (unit.level() != UnitLevel.COUNTRY && unit.level() != UnitLevel.HAMLET) {
                    put(values, unit.level().name().toLowerCase(java.util.Locale.ROOT), unit.name());
                }
            }
        }
    }

    public static void put(Map<String, String> values, String key, @Nullable Object value) {
        if (value != null && !value.toString().isBlank()) {
            values.put(key, value.toString());
        }
    }
}
