package vn.vungxanh.capacity.workforce;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.vungxanh.foundation.adminunits.Jurisdiction;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.kernel.Vietnam;

@Repository("workforceVehicleRepository")
class VehicleRepository {

    private static final String VEHICLES =
            "select s.*, a.order_id, a.to_unit_id, a.from_at, a.until_at from workforce.vehicles s "
                    + MemberRepository.AWAY;

    private final JdbcClient sql;

    VehicleRepository(JdbcClient sql) {
        this.sql = sql;
    }

    void add(VehicleId id, NewVehicle vehicle) {
        facts(sql.sql("""
                insert into workforce.vehicles (id, unit_id, organisation, plate, plate_key, kind, partition, seats, state,
                    place, phone, from_on)
                values (:id, :unit, :organisation, :plate, :key, :kind, :partition, cast(:seats as int), :state, :place,
                    :phone, :from)
                """), vehicle)
                .param("id", id.value())
                .param("unit", vehicle.unit().value())
                .param("from", vehicle.from())
                .update();
    }

    boolean change(VehicleId id, int version, NewVehicle vehicle) {
        return facts(sql.sql("""
                update workforce.vehicles set organisation = :organisation, plate = :plate, plate_key = :key, kind = :kind,
                       partition = :partition, seats = cast(:seats as int), state = :state, place = :place, phone = :phone,
                       version = version + 1
                 where id = :id and version = :version
                """), vehicle)
                        .param("id", id.value())
                        .param("version", version)
                        .update()
                == 1;
    }

    Optional<Vehicle> find(VehicleId id, Instant asOf) {
        return sql.sql(VEHICLES + " where s.id = :id")
                .param("id", id.value())
                .param("at", asOf.atOffset(ZoneOffset.UTC))
                .query((row, n) -> vehicle(row))
                .optional();
    }

    List<Vehicle> list(Jurisdiction units, Instant asOf) {
        return sql.sql(VEHICLES + """
                 where s.unit_id between :from and :to and cast(:units as int4multirange) @> s.unit_id
                   and s.from_on <= :day and s.state <> 'GONE'
                 order by s.kind, s.partition desc, s.unit_id, s.plate_key
                """)
                .param("at", asOf.atOffset(ZoneOffset.UTC))
                .param("from", units.from())
                .param("to", units.to())
                .param("units", units.multirange())
                .param("day", Vietnam.dayOf(asOf))
                .query((row, n) -> vehicle(row))
                .list();
    }

    private static JdbcClient.StatementSpec facts(JdbcClient.StatementSpec statement, NewVehicle vehicle) {
        return statement
                .param("organisation", vehicle.organisation())
                .param("plate", vehicle.plate())
                .param("key", vehicle.plate().replaceAll("[^0-9A-ZĐ]", ""))
                .param("kind", vehicle.kind().name())
                .param("partition", vehicle.partition())
                .param("seats", vehicle.seats())
                .param("state", vehicle.state().name())
                .param("place", vehicle.place())
                .param("phone", vehicle.phone());
    }

    private static Vehicle vehicle(ResultSet row) throws SQLException {
        return new Vehicle(
                new VehicleId(row.getObject("id", UUID.class)),
                new NewVehicle(
                        new UnitId(row.getInt("unit_id")),
                        row.getString("organisation"),
                        row.getString("plate"),
                        VehicleKind.valueOf(row.getString("kind")),
                        row.getBoolean("partition"),
                        row.getObject("seats", Integer.class),
                        VehicleState.valueOf(row.getString("state")),
                        row.getString("place"),
                        row.getString("phone"),
                        row.getObject("from_on", LocalDate.class)),
                row.getInt("version"),
                PostingRepository.away(row));
    }
}
