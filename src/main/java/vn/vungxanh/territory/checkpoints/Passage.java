package vn.vungxanh.territory.checkpoints;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.vungxanh.foundation.adminunits.UnitId;

/** A passage as it stands in the record. */
public record Passage(
        PassageId id,
        PostId post,
        String postName,
        UnitId unit,
        Instant at,
        Instant recordedAt,
        Direction direction,
        VehicleKind vehicle,
        @Nullable String plate,
        boolean disinfected,
        @Nullable UnitId fromUnit,
        String from,
        @Nullable UnitId toUnit,
        String to,
        Channel channel,
        String login,
        @Nullable Instant withdrawnAt,
        @Nullable String withdrawnReason,
        @Nullable Instant forgottenAt,
        List<Traveller> people) {

    public Passage {
        people = List.copyOf(people);
    }

    /** The gravest thing decided for anybody aboard. */
    public Decision gravest() {
        return people.stream().map(Traveller::decision).max(Enum::compareTo).orElse(Decision.PASS);
    }

    Passage with(List<Traveller> aboard) {
        return new Passage(
                id,
                post,
                postName,
                unit,
                at,
                recordedAt,
                direction,
                vehicle,
                plate,
                disinfected,
                fromUnit,
                from,
                toUnit,
                to,
                channel,
                login,
                withdrawnAt,
                withdrawnReason,
                forgottenAt,
                aboard);
    }

    /** Somebody aboard. */
    public record Traveller(
            UUID id,
            int seat,
            @Nullable String name,
            @Nullable Integer birthYear,
            vn.vungxanh.foundation.people.@Nullable Sex sex,
            @Nullable String nationalId,
            @Nullable String phone,
            @Nullable UUID person,
            java.math.@Nullable BigDecimal temperature,
            boolean symptoms,
            String stayed,
            java.time.@Nullable LocalDate testedOn,
            @Nullable String declaration,
            Affected.@Nullable By affected,
            @Nullable UnitId affectedUnit,
            @Nullable String affectedNote,
            Decision proposed,
            String rule,
            Decision decision,
            @Nullable String reason,
            @Nullable UUID isolation) {

        public boolean deviates() {
            return proposed != decision;
        }
    }
}
