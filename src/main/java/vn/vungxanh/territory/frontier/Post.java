package vn.vungxanh.territory.frontier;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.vungxanh.foundation.adminunits.UnitId;

/** A post as it was on a day, with who belonged to it. */
public record Post(
        PostId id,
        String code,
        UnitId unit,
        Facts facts,
        LocalDate openedOn,
        @Nullable LocalDate closedOn,
        List<Strength> strengths) {

    /** What a post is from one day to another. */
    public record Facts(
            String name,
            PostKind kind,
            Line line,
            @Nullable String station,
            @Nullable Double latitude,
            @Nullable Double longitude) {}

    /** @param named how many of them are known by name */
    public record Strength(Service service, int people, int named) {}

    public Post {
        strengths = List.copyOf(strengths);
    }

    public int people() {
        return strengths.stream().mapToInt(Strength::people).sum();
    }

    public int people(Service service) {
        return strengths.stream()
                .filter(each -> each.service() == service)
                .mapToInt(Strength::people)
                .sum();
    }

    public String name() {
        return facts.name();
    }
}
