package vn.vungxanh.territory.frontier;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Somebody who belongs to a post, with the days on which he stood there without a day of rest until a day. */
public record Member(
        MemberId id,
        String name,
        Service service,
        PostId post,
        LocalDate since,
        int daysWithoutRest,
        @Nullable LocalDate lastOn) {}
