package vn.vungxanh.territory.screening;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.vungxanh.foundation.adminunits.UnitId;

/** A round as somebody plans it. */
public record NewRound(
        String name,
        String purpose,
        List<UnitId> areas,
        @Nullable LocalDate fromOn,
        @Nullable LocalDate toOn,
        Set<Question> questions,
        Basis basis) {

    public NewRound {
        areas = List.copyOf(areas);
        questions = Set.copyOf(questions);
    }
}
