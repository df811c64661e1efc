package vn.vungxanh.care.treatment;

import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.vungxanh.capacity.workforce.OnTheRoad;
import vn.vungxanh.capacity.workforce.VehicleId;

/** Which ambulances left with a patient and have not arrived. */
@Repository
class RoadRepository implements OnTheRoad {

    private final JdbcClient sql;

    RoadRepository(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public Set<VehicleId> vehicles() {
        return sql
                .sql("select unnest(treatment.vehicles_on_the_road())")
                .query((row, n) -> new VehicleId(row.getObject(1, UUID.class)))
                .list()
                .stream()
                .collect(Collectors.toUnmodifiableSet());
    }
}
