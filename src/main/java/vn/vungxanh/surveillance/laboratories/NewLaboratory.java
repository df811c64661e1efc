package vn.vungxanh.surveillance.laboratories;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.kernel.SearchKey;

/** A laboratory as somebody describes it; see {@link Laboratory}. */
public record NewLaboratory(
        String code,
        String name,
        UnitId unit,
        boolean reference,
        int singlePerDay,
        int mostPerDay,
        int pooledPerDay,
        int confirmatoryPerDay,
        Set<TestKind> kinds,
        boolean active) {

    Capacity capacity(LocalDate from) {
        return new Capacity(from, singlePerDay, mostPerDay, pooledPerDay, confirmatoryPerDay);
    }

    private static final int MOST = 1_000_000;

    public NewLaboratory {
        code = code.strip().toUpperCase(Locale.ROOT);
        name = SearchKey.nfc(name);
        kinds = Set.copyOf(kinds);
    }

    boolean isComplete() {
        return code.matches("[A-Z0-9-]{2,20}")
                && name.length() >= 2
                && name.length() <= 200
                && !kinds.isEmpty()
                && singlePerDay >= 0
                && mostPerDay >= singlePerDay
                && mostPerDay <= MOST
                && pooledPerDay >= 0
                && pooledPerDay <= MOST * 10
                && confirmatoryPerDay >= 0
                && confirmatoryPerDay <= MOST;
    }
}
