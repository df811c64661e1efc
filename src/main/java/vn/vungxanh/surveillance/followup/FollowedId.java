package vn.vungxanh.surveillance.followup;

import java.util.UUID;

/** One follow-up of one person for one disease. */
public record FollowedId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
