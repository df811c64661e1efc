package vn.vungxanh.foundation.access;

import java.util.EnumSet;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.vungxanh.foundation.adminunits.UnitId;

/** The program's own scope: for start-up and background work that nobody asked for, as with demonstration data. */
@Component
public class ProgramScope {

    private final Jurisdictions jurisdictions;

    ProgramScope(Jurisdictions jurisdictions) {
        this.jurisdictions = jurisdictions;
    }

    /** Reaches over the unit and all below it, and may do everything there. */
    public Scope over(UnitId unit) {
        return jurisdictions.scope(
                StaffId.PROGRAM, "program", Set.of(), EnumSet.allOf(Permission.class), unit);
    }
}
