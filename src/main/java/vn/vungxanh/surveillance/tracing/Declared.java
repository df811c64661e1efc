package vn.vungxanh.surveillance.tracing;

import java.util.List;

/**
 * What became of a list of declared contacts.
 *
 * @param created in the order of the list
 * @param duplicates how many were known already by their external key
 */
public record Declared(List<ContactId> created, int duplicates) {

    public Declared {
        created = List.copyOf(created);
    }
}
