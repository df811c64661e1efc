package vn.vungxanh.foundation.imports;

import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import vn.vungxanh.foundation.access.Permission;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.access.StaffId;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.foundation.adminunits.Units;

/** A piece of work for a job, done for whoever asked for it. */
record Errand(UUID job, String kind, OutcomeRepository.Phase wanted, StaffId staff, String login, UnitId unit) {

    static Errand of(ImportJob job, OutcomeRepository.Phase wanted) {
        return new Errand(job.id(), job.kind(), wanted, job.staff(), job.login(), job.unit());
    }

    /** What the sender may do here, no more: import into the own unit and below. */
    Scope scope(Units units) {
        return new Scope(
                staff,
                login,
                Set.of(),
                EnumSet.of(Permission.IMPORT, Permission.VIEW_CASES, Permission.EDIT_CASES),
                unit,
                units.jurisdiction(unit));
    }
}
