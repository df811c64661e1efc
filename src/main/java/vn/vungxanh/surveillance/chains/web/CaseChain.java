package vn.vungxanh.surveillance.chains.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.vungxanh.surveillance.chains.Illness;
import vn.vungxanh.surveillance.chains.Infection;
import vn.vungxanh.surveillance.chains.Position;

/**
 * One case in its chain.
 *
 * @param standing who is said to have infected it
 * @param infectors those of them who lie inside the jurisdiction
 */
public record CaseChain(
        Illness illness,
        String name,
        String place,
        Position position,
        List<Infection> standing,
        Map<UUID, Illness> infectors,
        boolean mayEdit) {

    /** Null for a case of another office. */
    public @Nullable Illness infector(Infection infection) {
        return infectors.get(infection.infector());
    }
}
