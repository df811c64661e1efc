package vn.vungxanh.foundation.citizens;

import java.util.Optional;
import java.util.UUID;

/**
 * A socket: a room that gave somebody a receipt says whose it is. Used together with the paper number and the birth date
 * of the register; none of the three lets in alone.
 */
public interface ProvesReceipt {

    /** @param receipt as typed or scanned; empty when it is none of this room's, expired or taken back */
    Optional<UUID> personOf(String receipt);
}
