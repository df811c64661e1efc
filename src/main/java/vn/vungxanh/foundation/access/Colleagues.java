package vn.vungxanh.foundation.access;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.vungxanh.foundation.adminunits.UnitId;

/** Who works where, by name: officials in office, whom a task or a message can be given to. */
@Service
@Transactional(readOnly = true)
public class Colleagues {

    private final StaffRepository staff;

    Colleagues(StaffRepository staff) {
        this.staff = staff;
    }

    /** Those of exactly this unit whose accounts are open. */
    public List<Colleague> at(UnitId unit) {
        return staff.colleagues("s.unit_id = :unit and not s.disabled", Map.of("unit", unit.value()));
    }

    /**
     * Those of some units whose open accounts may do something.
     *
     * @param units ids as an int4multirange
     */
    public List<Colleague> who(Permission may, String units) {
        return staff.colleagues("""
                not s.disabled and cast(:units as int4multirange) @> s.unit_id and exists (
                    select from access.staff_roles r where r.staff_id = s.id and r.role = any(:roles))
                """, Map.of("units", units, "roles", Role.that(may)));
    }

    /** Names by id, also of those who left. */
    public Map<StaffId, Colleague> named(Collection<StaffId> ids) {
        var names = new HashMap<StaffId, Colleague>();
        var wanted = ids.stream().map(StaffId::value).distinct().toArray(UUID[]::new);
        staff.colleagues("s.id = any(:ids)", Map.of("ids", wanted)).forEach(each -> names.put(each.id(), each));
        return names;
    }
}
