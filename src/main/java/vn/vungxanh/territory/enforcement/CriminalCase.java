package vn.vungxanh.territory.enforcement;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.territory.frontier.EventId;

/**
 * A criminal case about illegal entry or exit, in numbers.
 *
 * @param handed foreigners of it who were handed over
 * @param rounds in how many events of the border
 */
public record CriminalCase(
        CriminalCaseId id, Facts facts, String login, int accused, int foreigners, int handed, int rounds) {

    public record Facts(UnitId unit, String number, String name, String offence, LocalDate openedOn, String agency) {}

    public record Accused(String name, @Nullable Integer birthYear, String nationality, LocalDate chargedOn) {}

    public record Foreigner(String name, @Nullable Integer birthYear, String nationality) {}

    /** @param event of the border by which the foreigner was handed over */
    public record KnownForeigner(
            UUID id,
            Foreigner who,
            @Nullable EventId event,
            @Nullable LocalDate handedOn) {}
}
