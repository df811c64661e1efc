package vn.vungxanh.surveillance.followup;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.vungxanh.foundation.people.PhoneNumber;

/** What the page of one contact shows. */
public record FollowedFile(
        Followed contact,
        @Nullable String name,
        List<PhoneNumber> phones,
        List<Call> calls,
        List<Decision> decisions,
        List<FollowupDay> days) {}
