package vn.vungxanh.surveillance.laboratories;

import java.util.Set;
import vn.vungxanh.foundation.adminunits.UnitId;

/**
 * @param reference an institute outside of the province, to which samples are sent
 * @param singlePerDay tubes in 24 hours; {@code mostPerDay} with everybody at work
 * @param pooledPerDay people in 24 hours when samples are pooled
 * @param confirmatoryPerDay more than none: a positive PCR of it confirms
 */
public record Laboratory(
        LaboratoryId id,
        String code,
        String name,
        UnitId unit,
        boolean reference,
        int singlePerDay,
        int mostPerDay,
        int pooledPerDay,
        int confirmatoryPerDay,
        Set<TestKind> kinds,
        boolean active,
        int version) {

    public Laboratory {
        kinds = Set.copyOf(kinds);
    }

    boolean does(Capacity capacity) {
        return singlePerDay == capacity.singlePerDay()
                && mostPerDay == capacity.mostPerDay()
                && pooledPerDay == capacity.pooledPerDay()
                && confirmatoryPerDay == capacity.confirmatoryPerDay();
    }

    public boolean confirms() {
        return confirmatoryPerDay > 0;
    }

    public boolean does(TestKind kind) {
        return kinds.contains(kind);
    }
}
