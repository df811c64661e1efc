package vn.vungxanh.surveillance.cases;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Cases that were confirmed are so no longer: discarded, or suspicions again.
 *
 * @param at from when on; what was said of them before that was true when it was said
 */
public record CasesRetracted(List<UUID> caseIds, Instant at) {

    public CasesRetracted {
        caseIds = List.copyOf(caseIds);
    }
}
