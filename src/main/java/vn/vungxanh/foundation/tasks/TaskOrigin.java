package vn.vungxanh.foundation.tasks;

/** Socket: a room that makes tasks says where the reason of one is read. */
public interface TaskOrigin {

    /** The word of the room in {@link TaskSource}. */
    String room();

    /** The page of what a reference names, such as {@code /committee/meetings/…}. */
    String address(String reference);
}
