package vn.vungxanh.surveillance.chains;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.vungxanh.foundation.adminunits.UnitId;

/**
 * A person of the drawing. Of somebody outside the reader's jurisdiction it tells only that there is somebody: person,
 * illness and unit are null.
 *
 * @param level 0 for a case, else F1, F2, Fn; -1 when tracing keeps none
 * @param generation 0 for whoever heads the chain
 * @param chain number of the chain in the drawing
 * @param parent the node that this one most likely had it from, if that node is drawn; else -1
 */
public record ChainNode(
        int number,
        @Nullable UUID person,
        @Nullable Illness illness,
        @Nullable UnitId unit,
        int level,
        int generation,
        int chain,
        int parent,
        NodeFigures figures) {

    public boolean outside() {
        return person == null;
    }

    public boolean isCase() {
        return level == 0;
    }
}
