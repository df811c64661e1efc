package vn.vungxanh.surveillance.cases;

import vn.vungxanh.foundation.access.Role;
import vn.vungxanh.foundation.access.Scope;

/** How many persons may leave the program in one file: an office's own list, not a province by accident. */
final class ExportLimits {

    static final int SHORTEST_REASON = 15;
    private static final long OFFICER = 1_000;
    private static final long PROVINCE = 1_000_000;

    private ExportLimits() {}

    static long of(Scope scope) {
        return scope.roles().contains(Role.EPIDEMIOLOGIST) || scope.roles().contains(Role.DATA_STEWARD)
                ? PROVINCE
                : OFFICER;
    }
}
