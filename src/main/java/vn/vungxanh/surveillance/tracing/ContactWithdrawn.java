package vn.vungxanh.surveillance.tracing;

import java.util.List;
import java.util.UUID;

/** Exposures were taken back, and the levels that followed from them. Carries ids only. */
public record ContactWithdrawn(String disease, List<UUID> contacts) {

    public ContactWithdrawn {
        contacts = List.copyOf(contacts);
    }
}
