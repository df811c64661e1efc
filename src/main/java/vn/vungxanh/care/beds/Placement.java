package vn.vungxanh.care.beds;

import java.util.List;
import vn.vungxanh.care.protocols.Tier;
import vn.vungxanh.care.protocols.TriageRule;

/** Where a patient belongs by the rules of the day, and where there is a bed for that; the best place first. */
public record Placement(TriageRule rule, Tier tier, List<Suggestion> places) {

    public Placement {
        places = List.copyOf(places);
    }
}
