package vn.vungxanh.care.treatment;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.vungxanh.foundation.adminunits.UnitId;

@Repository
class VehicleRepository {

    private final JdbcClient sql;

    VehicleRepository(JdbcClient sql) {
        this.sql = sql;
    }

    List<Vehicle> all() {
        return sql.sql("""
                select v.*, v.id = any ((select treatment.vehicles_on_the_road())::uuid[]) as on_the_road
                  from treatment.vehicles v order by v.active desc, v.partition desc, v.name
                """)
                .query((row, n) -> new Vehicle(
                        new VehicleId(row.getObject("id", UUID.class)),
                        row.getString("plate"),
                        row.getString("name"),
                        row.getString("owner"),
                        new UnitId(row.getInt("unit_id")),
                        row.getBoolean("partition"),
                        row.getBoolean("active"),
                        row.getBoolean("on_the_road")))
                .list();
    }

    /** Whoever sends this vehicle at the same moment waits. */
    void queueFor(VehicleId id) {
        sql.sql("select 1 from treatment.vehicles where id = :id for update")
                .param("id", id.value())
                .query((row, n) -> true)
                .list();
    }

    void add(Vehicle fresh) {
        sql.sql("""
                insert into treatment.vehicles (id, plate, name, owner, unit_id, partition, active)
                values (:id, :plate, :name, :owner, :unit, :partition, :active)
                """)
                .param("id", fresh.id().value())
                .param("plate", fresh.plate())
                .param("name", fresh.name())
                .param("owner", fresh.owner())
                .param("unit", fresh.unit().value())
                .param("partition", fresh.partition())
                .param("active", fresh.active())
                .update();
    }

    void setActive(VehicleId id, boolean active) {
        sql.sql("update treatment.vehicles set active = :active where id = :id")
                .param("id", id.value())
                .param("active", active)
                .update();
    }
}
