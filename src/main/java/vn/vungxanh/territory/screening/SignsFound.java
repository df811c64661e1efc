package vn.vungxanh.territory.screening;

import java.util.List;
import java.util.UUID;

/** On a visit of a round somebody had a sign to look into. */
public record SignsFound(List<UUID> visits) {

    public SignsFound {
        visits = List.copyOf(visits);
    }
}
