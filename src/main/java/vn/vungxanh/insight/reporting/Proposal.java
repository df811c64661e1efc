package vn.vungxanh.insight.reporting;

import java.util.List;
import vn.vungxanh.platform.documents.Piece;

/**
 * A sentence that the data suggest.
 *
 * @param section the narrative into which it would go
 * @param live the sentence with its figures marked, as it is put into the narrative
 * @param pieces the sentence with today's numbers
 */
public record Proposal(String section, String name, String live, List<Piece> pieces) {

    public Proposal {
        pieces = List.copyOf(pieces);
    }
}
