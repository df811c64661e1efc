package vn.vungxanh.surveillance.cases;

import java.util.List;
import java.util.UUID;

/** These cases became confirmed cases; one event a batch, for an import confirms a thousand at once. */
public record CasesConfirmed(List<UUID> caseIds) {

    public CasesConfirmed {
        caseIds = List.copyOf(caseIds);
    }
}
