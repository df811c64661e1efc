package vn.vungxanh.platform.figures;

import java.util.List;
import java.util.Set;

/**
 * A room's figures. A bean of a room that has figures to report; it finds the reader's jurisdiction by itself through the
 * access room, and the database's row-level security holds in any case.
 */
public interface FigureSource {

    /** The figures and the families ("I.3b" for "I.3b.103") that this room answers for. */
    Set<String> ids();

    /** What the room knows now. A figure that it cannot compute is left out or has no value. */
    List<Figure> figures(FigureRequest request);
}
