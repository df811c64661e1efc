package vn.vungxanh.insight.duties;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.foundation.adminunits.Units;
import vn.vungxanh.foundation.tasks.TaskOrigin;
import vn.vungxanh.insight.duties.ReminderRepository.Owed;
import vn.vungxanh.kernel.Vietnam;

/** A reminder is done when what was owed is entered, or nothing is owed any more: then nobody is told that it is late. */
@Component
class RemindersMakeTasks implements TaskOrigin {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("HH:mm dd/MM/yyyy");
    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

    private final DutyBoard board;
    private final Sources sources;
    private final Units units;
    private final MessageSource words;

    RemindersMakeTasks(DutyBoard board, Sources sources, Units units, MessageSource words) {
        this.board = board;
        this.sources = sources;
        this.units = units;
        this.words = words;
    }

    @Override
    public String room() {
        return "duties";
    }

    @Override
    public String address(String reference) {
        var owed = Owed.read(reference);
        return UriComponentsBuilder.fromPath("/duties/list")
                .queryParam("unit", units.get(new UnitId(owed.unit())).code())
                .queryParam("source", owed.source())
                .build()
                .toUriString();
    }

    @Override
    public Optional<String> fulfilled(String reference, UnitId owes, Instant now) {
        var owed = Owed.read(reference);
        if (sources.record(owed.source()).isEmpty()) {
            return Optional.empty();
        }
        var stands = board.standings(Scope.ofProgram(owes, units), owes, owed.source(), now).stream()
                .filter(each -> each.unit().equals(owes) && Objects.equals(each.keeper(), owed.keeper()))
                .findFirst();
        if (stands.isEmpty()) {
            return Optional.of(say("duties.task.gone"));
        }
        var last = stands.get().last();
        return last != null && last.isAfter(owed.due())
                ? Optional.of(say("duties.task.entered", MINUTE.format(last.atZone(Vietnam.ZONE))))
                : Optional.empty();
    }

    private String say(String key, Object... with) {
        return words.getMessage(key, with, VIETNAMESE);
    }
}
