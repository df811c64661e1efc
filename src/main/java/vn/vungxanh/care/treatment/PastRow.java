package vn.vungxanh.care.treatment;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.vungxanh.care.facilities.BedKind;
import vn.vungxanh.care.facilities.FacilityId;

/** A treatment as another register told it, under its new id: where it came to in the end. */
record PastRow(UUID id, PastAdmission told) {

    FacilityId facility() {
        return told.moves().isEmpty()
                ? told.facility()
                : told.moves().get(told.moves().size() - 1).to();
    }

    BedKind kind() {
        return told.moves().isEmpty()
                ? told.bedKind()
                : told.moves().get(told.moves().size() - 1).bedKind();
    }

    @Nullable
    FacilityId sender() {
        var n = told.moves().size();
        return n == 0
                ? null
                : n == 1 ? told.facility() : told.moves().get(n - 2).to();
    }

    PastAdmission.Seen last() {
        return told.seen().isEmpty()
                ? new PastAdmission.Seen(told.admittedAt(), told.severity(), false, null)
                : told.seen().get(told.seen().size() - 1);
    }
}
