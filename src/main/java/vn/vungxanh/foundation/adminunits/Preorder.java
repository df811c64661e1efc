package vn.vungxanh.foundation.adminunits;

import java.util.List;

/**
 * Gives ids so that every subtree is one interval, and leaves room inside each interval for units that come later. The
 * same tree always gets the same ids.
 */
final class Preorder {

    /** A unit that waits for its id, with what lies below it in order. */
    interface Node {

        UnitLevel level();

        List<? extends Node> below();

        void place(int id, int lastId);
    }

    /** Ids kept free at the end of a unit's interval, so that a commune takes 64 ids in all. */
    private static int room(UnitLevel level) {
        return switch (level) {
            case COUNTRY -> 4096;
            case PROVINCE -> 1024;
            case DISTRICT -> 256;
            case COMMUNE -> 63;
            case HAMLET -> 0;
        };
    }

    private final boolean withRoom;
    private int next;

    private Preorder(int first, boolean withRoom) {
        this.next = first;
        this.withRoom = withRoom;
    }

    /** The id after the last one that the nodes need. */
    static int place(List<? extends Node> nodes, int first, boolean withRoom) {
        var order = new Preorder(first, withRoom);
        nodes.forEach(order::place);
        return order.next;
    }

    private void place(Node node) {
        var id = next++;
        node.below().forEach(this::place);
        next += withRoom ? room(node.level()) : 0;
        node.place(id, next - 1);
    }
}
