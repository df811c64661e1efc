package vn.vungxanh.foundation.deadlines;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;
import vn.vungxanh.foundation.adminunits.Units;

/** Where the clocks behind a number are listed, and where the subject of a clock is read. */
@Component
public class DeadlineAddress {

    private final Units units;
    private final ObjectProvider<ClockedRoom> rooms;

    DeadlineAddress(Units units, ObjectProvider<ClockedRoom> rooms) {
        this.units = units;
        this.rooms = rooms;
    }

    public String of(DeadlineFilter filter) {
        return UriComponentsBuilder.fromPath("/deadlines")
                .queryParam("unit", units.get(filter.unit()).code())
                .queryParam("asOf", filter.asOf())
                .queryParam("show", filter.show().name().toLowerCase(Locale.ROOT))
                .queryParamIfPresent("clock", Optional.ofNullable(filter.clock()))
                .build()
                .toUriString();
    }

    /** None when no room says so. */
    public Optional<String> subject(String clock, UUID subject) {
        List<ClockedRoom> known =
                rooms.stream().filter(room -> room.clocks().contains(clock)).toList();
        return known.isEmpty() ? Optional.empty() : Optional.of(known.get(0).address(subject));
    }
}
