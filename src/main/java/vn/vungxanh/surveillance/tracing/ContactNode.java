package vn.vungxanh.surveillance.tracing;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.vungxanh.foundation.adminunits.UnitId;

/** A person in the tree of contacts of a case; each person once, on the shortest way from the case. */
public record ContactNode(
        ContactId contact,
        UUID person,
        @Nullable String name,
        @Nullable Integer birthYear,
        UnitId unit,
        Setting setting,
        Instant exposedFrom,
        @Nullable Integer level,
        @Nullable Instant sampledAt,
        @Nullable UUID becameCase,
        List<ContactNode> contacts) {

    public ContactNode {
        contacts = List.copyOf(contacts);
    }

    public int size() {
        return 1 + contacts.stream().mapToInt(ContactNode::size).sum();
    }
}
