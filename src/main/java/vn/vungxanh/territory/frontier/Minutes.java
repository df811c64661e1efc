package vn.vungxanh.territory.frontier;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Who gave whom to whom: with the neighbour, or on our side to an isolation site or the police. */
public record Minutes(
        String number,
        Instant at,
        String place,
        String giver,
        String taker,
        @Nullable String note) {}
