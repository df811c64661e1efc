package vn.vungxanh.surveillance.tracing;

import java.util.List;
import java.util.UUID;

/** Exposures were declared. Carries ids only; asks nothing of the listener but to look. */
public record ContactIdentified(String disease, List<UUID> contacts) {

    public ContactIdentified {
        contacts = List.copyOf(contacts);
    }
}
