package vn.vungxanh.capacity.workforce;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.vungxanh.foundation.adminunits.Jurisdiction;
import vn.vungxanh.foundation.adminunits.UnitId;

@Repository
class AmbulanceRepository {

    private static final String AMBULANCES = """
            select id, plate, organisation, unit_id, partition, state from workforce.vehicles
             where kind = 'AMBULANCE' and state <> 'GONE' and cast(:units as int4multirange) @> unit_id
            """;

    private final JdbcClient sql;

    AmbulanceRepository(JdbcClient sql) {
        this.sql = sql;
    }

    List<Ambulance> all(Jurisdiction units) {
        return sql.sql(AMBULANCES + " order by state = 'READY' desc, partition desc, unit_id, plate_key")
                .param("units", units.multirange())
                .query((row, n) -> ambulance(row))
                .list();
    }

    Optional<Ambulance> queueFor(VehicleId id, Jurisdiction units) {
        return sql.sql(AMBULANCES + " and id = :id for update")
                .param("units", units.multirange())
                .param("id", id.value())
                .query((row, n) -> ambulance(row))
                .optional();
    }

    private static Ambulance ambulance(ResultSet row) throws SQLException {
        return new Ambulance(
                new VehicleId(row.getObject("id", UUID.class)),
                row.getString("plate"),
                row.getString("organisation"),
                new UnitId(row.getInt("unit_id")),
                row.getBoolean("partition"),
                row.getString("state").equals("READY"));
    }
}
