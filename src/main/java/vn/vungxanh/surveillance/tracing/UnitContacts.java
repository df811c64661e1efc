package vn.vungxanh.surveillance.tracing;

import java.util.List;

/** The figures of a unit and of each unit directly below it. */
public record UnitContacts(ContactFigures total, List<ContactFigures> children) {

    public UnitContacts {
        children = List.copyOf(children);
    }
}
