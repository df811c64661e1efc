package vn.vungxanh.foundation.people;

import java.util.List;
import java.util.UUID;

/** The register learnt that these persons died. */
public record PersonsDied(List<UUID> persons) {

    public PersonsDied {
        persons = List.copyOf(persons);
    }
}
