package vn.vungxanh.surveillance.presence;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.adminunits.Resolution;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.foundation.adminunits.UnitLevel;
import vn.vungxanh.foundation.adminunits.Units;
import vn.vungxanh.foundation.imports.CellProblem;
import vn.vungxanh.foundation.imports.Choice;
import vn.vungxanh.kernel.Vietnam;

/** What the lists of places and of rosters share: kinds by their names, communes as people write them. */
@Component
class ImportWords {

    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

    static final List<Choice> YES_NO =
            List.of(Choice.of("YES", "Có", "Yes", "x", "1", "true"), Choice.of("NO", "Không", "No", "0", "false"));

    private final MessageSource words;
    private final Units units;
    private final Clock clock;

    ImportWords(MessageSource words, Units units, Clock clock) {
        this.words = words;
        this.units = units;
        this.clock = clock;
    }

    <E extends Enum<E>> List<Choice> choices(E[] kinds, Function<E, String> messageKey) {
        return Arrays.stream(kinds)
                .map(kind -> Choice.of(
                        kind.name(),
                        word(messageKey.apply(kind), VIETNAMESE),
                        word(messageKey.apply(kind), Locale.ENGLISH)))
                .toList();
    }

    private String word(String key, Locale language) {
        return Objects.requireNonNull(words.getMessage(key, null, language));
    }

    LocalDate today() {
        return Vietnam.dayOf(clock.instant());
    }

    /** The communes of one batch, in which each name is looked up once. */
    final class Communes {

        private final Scope scope;
        private final Map<String, Resolution> known = new HashMap<>();

        Communes(Scope scope) {
            this.scope = scope;
        }

        /** None, with the reason among the problems, when it is not one commune of the sender's. */
        Optional<UnitId> of(String column, @Nullable String text, List<CellProblem> problems) {
            if (text == null) {
                problems.add(CellProblem.in(column, PresenceRule.UNKNOWN_UNIT.messageKey()));
                return Optional.empty();
            }
            var found = known.computeIfAbsent(text, name -> units.resolve(name, scope.home(), today()));
            var unit = found.unit();
            if (unit.isEmpty()) {
                problems.add(CellProblem.in(column, found.messageKey(), text, units.candidatesOf(found)));
            } else if (unit.get().level() != UnitLevel.COMMUNE) {
                problems.add(CellProblem.in(column, PresenceRule.UNKNOWN_UNIT.messageKey()));
            } else if (!scope.covers(unit.get().id())) {
                problems.add(CellProblem.in(column, PresenceRule.OUTSIDE_JURISDICTION.messageKey()));
            } else {
                return Optional.of(unit.get().id());
            }
            return Optional.empty();
        }
    }
}
