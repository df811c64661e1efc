package vn.vungxanh.territory.checkpoints;

import java.util.List;

/** What became of a passage that was sent. */
public record Receipt(PassageId passage, boolean known, List<Decision> decisions) {

    public Receipt {
        decisions = List.copyOf(decisions);
    }
}
