package vn.vungxanh.capacity.workforce;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.vungxanh.platform.storage.SpareDatabase;

/** A house that kept ambulances in two lists keeps every one of them, and every request its car. */
class AmbulancesMovedTest {

    private static final String HIS = "00000000-0000-7000-8000-00000000000";

    @Test
    void aPlateOfBothListsIsOneVehicleAndRequestsFollowIt() throws SQLException {
        try (var house = SpareDatabase.as(Path.of("target/ambulances-moved"), "32MB", "202611223320");
                var door = house.connect();
                var sql = door.createStatement()) {
            sql.execute("""
                    insert into adminunits.units (id, code, name, name_key, level, type, valid_from, last_id)
                    values (5, '11', 'Điện Biên', 'dien bien', 'province', 'Tỉnh', '2004-01-01', 5);
                    insert into treatment.vehicles (id, plate, name, owner, unit_id, partition, active) values
                        ('%s1', '27A-001.01', 'Xe 1', 'Bệnh viện tỉnh', 5, true, true),
                        ('%s2', '27A-002.02', 'Xe 2', null, 5, false, false);
                    insert into workforce.vehicles (id, unit_id, organisation, plate, plate_key, kind, partition, state,
                        from_on) values ('%s3', 5, 'BVĐK', '27A 00101', '27A00101', 'AMBULANCE', false, 'READY', '2021-01-01');
                    set session_replication_role = replica;
                    insert into treatment.requests (id, person_id, case_id, unit_id, severity, tier, bed_kind, rule, state,
                        vehicle_id, requested_at) values
                        ('%s4', '%s4', '%s4', 5, 'MILD', 1, 'ORDINARY', 'r', 'DEPARTED', '%s1', '2021-05-20 08:00+07'),
                        ('%s5', '%s5', '%s5', 5, 'MILD', 1, 'ORDINARY', 'r', 'ARRIVED', '%s2', '2021-05-20 08:00+07');
                    set session_replication_role = origin;
                    """.replace("%s", HIS));

            house.migrate("latest");

            assertThat(rows(
                            sql,
                            "select plate, organisation, partition, state from workforce.vehicles order by plate_key"))
                    .containsExactly("27A 00101|BVĐK|t|READY", "27A-002.02|Xe 2|f|REPAIR");
            assertThat(rows(sql, """
                    select r.state, v.plate from treatment.requests r
                    join workforce.vehicles v on v.id = r.vehicle_id order by r.id
                    """)).containsExactly("DEPARTED|27A 00101", "ARRIVED|27A-002.02");
        }
    }

    private static List<String> rows(Statement sql, String question) throws SQLException {
        var found = new ArrayList<String>();
        try (var rows = sql.executeQuery(question)) {
            while (rows.next()) {
                var cells = new ArrayList<String>();
                for (var column = 1; column <= rows.getMetaData().getColumnCount(); column++) {
                    cells.add(rows.getString(column));
                }
                found.add(String.join("|", cells));
            }
        }
        return found;
    }
}
