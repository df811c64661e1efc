package vn.vungxanh.territory.zones;

import java.util.List;
import java.util.UUID;

/** These cases came into an outbreak or left one, or their outbreak was confirmed, refuted, merged or ended. */
public record OutbreakCasesChanged(List<UUID> cases) {

    public OutbreakCasesChanged {
        cases = List.copyOf(cases);
    }
}
