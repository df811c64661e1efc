package vn.vungxanh.foundation.committee;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.vungxanh.foundation.access.Colleague;
import vn.vungxanh.foundation.adminunits.UnitId;

/** Who of a unit has read a message and who has not. */
public record Reading(UnitId unit, List<Reader> readers) {

    /** @param at none for who has not read it */
    public record Reader(Colleague who, @Nullable Instant at) {}

    public Reading {
        readers = List.copyOf(readers);
    }

    public long read() {
        return readers.stream().filter(each -> each.at() != null).count();
    }

    public boolean isComplete() {
        return read() == readers.size();
    }
}
