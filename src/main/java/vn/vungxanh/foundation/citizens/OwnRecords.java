package vn.vungxanh.foundation.citizens;

import java.util.List;
import java.util.UUID;
import vn.vungxanh.foundation.access.Scope;

/** A socket: what a room knows of a person and shows to that person. Only what the person may see of himself. */
public interface OwnRecords {

    /** Place among the rooms on the page. */
    int order();

    /** Message key of what these records are: "screening.own.title". */
    String titleKey();

    /**
     * The latest first.
     *
     * @param scope of the program over the commune where the person lives
     */
    List<OwnRecord> of(Scope scope, UUID person);
}
