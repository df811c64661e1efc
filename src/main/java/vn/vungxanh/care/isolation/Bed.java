package vn.vungxanh.care.isolation;

import java.util.UUID;

/**
 * A bed.
 *
 * @param closed broken, or given back
 */
public record Bed(BedId id, SiteId site, UUID room, String roomName, String label, boolean closed) {

    public String words() {
        return roomName + "/" + label;
    }
}
