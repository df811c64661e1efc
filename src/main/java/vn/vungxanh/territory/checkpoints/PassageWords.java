package vn.vungxanh.territory.checkpoints;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.vungxanh.foundation.people.Sex;
import vn.vungxanh.kernel.Vietnam;

/**
 * A passage in the words of a form, under the names of its fields: typed at a desk, sent by a telephone or by another
 * program. {@code others} is a decision for everybody of whom none is given. {@code people[0].name} may hold the whole code of a chip card.
 *
 * @throws vn.vungxanh.kernel.RuleBroken for what cannot be read
 */
public record PassageWords(Map<String, String> words) {

    private static final int MOST_ROWS = 60;
    private static final int LONGEST_CARD = 1_000;

    public PassageWords {
        words = Map.copyOf(words);
    }

    public NewPassage read(PostId post, Instant now, Channel channel) {
        var vehicle = choice("vehicle", VehicleKind.class, VehicleKind.CAR);
        return new NewPassage(
                id(),
                post,
                of("at").isEmpty() ? now : instant("at"),
                choice("direction", Direction.class, Direction.IN),
                vehicle,
                of("plate"),
                vehicle != VehicleKind.ON_FOOT && yes("disinfected"),
                of("from"),
                of("to"),
                people(),
                channel);
    }

    public UUID id() {
        try {
            CheckpointsRule.ID_MALFORMED.brokenIf(of("id").length() != 36);
            return UUID.fromString(of("id"));
        } catch (IllegalArgumentException e) {
            throw CheckpointsRule.ID_MALFORMED.broken();
        }
    }

    public String of(String name) {
        return words.getOrDefault(name, "").strip();
    }

    /** How many rows of people somebody began; at least one. */
    public int rows() {
        var last = 0;
        for (var row = 0; row < MOST_ROWS; row++) {
            if (begun(row)) {
                last = row;
            }
        }
        return last + 1;
    }

    private List<NewTraveller> people() {
        var people = new ArrayList<NewTraveller>();
        for (var row = 0; row < rows(); row++) {
            people.add(begun(row) ? person("people[" + row + "].") : NewTraveller.unnamed());
        }
        var count = of("count").isEmpty() ? people.size() : number("count");
        CheckpointsRule.NOBODY_ABOARD.brokenIf(count < 1);
        CheckpointsRule.TOO_MANY_ABOARD.brokenIf(count > MOST_ROWS, MOST_ROWS);
        while (people.size() < count) {
            people.add(NewTraveller.unnamed());
        }
        return of("others").isEmpty() ? people : together(people);
    }

    /** What was decided once for everybody aboard, with its reason. */
    private List<NewTraveller> together(List<NewTraveller> people) {
        var decision = choice("others", Decision.class, Decision.PASS);
        var reason = people.get(0).reason();
        return people.stream()
                .map(each -> each.decision() == null ? each.decided(decision, reason) : each)
                .toList();
    }

    private boolean begun(int row) {
        var at = "people[" + row + "].";
        return row == 0
                || words.entrySet().stream()
                        .anyMatch(each -> each.getKey().startsWith(at)
                                && !each.getValue().isBlank()
                                && !each.getKey().endsWith(".symptoms"));
    }

    private NewTraveller person(String at) {
        var name = of(at + "name");
        var number = of(at + "nationalId");
        var year = of(at + "birthYear").isEmpty() ? null : year(at + "birthYear");
        var sex = of(at + "sex").isEmpty() ? null : choice(at + "sex", Sex.class, Sex.MALE);
        if (CitizenCard.isOne(name)) {
            CheckpointsRule.CARD_MALFORMED.brokenIf(name.length() > LONGEST_CARD);
            var card = CitizenCard.read(name);
            name = card.name();
            number = card.number().value();
            year = card.birthOn().getYear();
            sex = card.sex();
        }
        return new NewTraveller(
                name,
                year,
                sex,
                number,
                of(at + "phone"),
                degrees(at + "temperature"),
                yes(at + "symptoms"),
                of(at + "from"),
                of(at + "stayed"),
                day(at + "testedOn"),
                of(at + "declaration"),
                of(at + "decision").isEmpty() ? null : choice(at + "decision", Decision.class, Decision.PASS),
                of(at + "reason"));
    }

    /** "36.8", "36,8" and "368" are one temperature: at a post every key counts. */
    private @Nullable BigDecimal degrees(String name) {
        var text = of(name).replace(',', '.');
        if (text.isEmpty()) {
            return null;
        }
        CheckpointsRule.TEMPERATURE_MALFORMED.brokenIf(!text.matches("\\d{2}(\\.\\d)?|\\d{3}"));
        return text.length() == 3 ? new BigDecimal(text).movePointLeft(1) : new BigDecimal(text);
    }

    /** "90" is 1990 and "05" is 2005. */
    private int year(String name) {
        var text = of(name);
        CheckpointsRule.BIRTH_YEAR_MALFORMED.brokenIf(!text.matches("\\d{2}|\\d{4}"));
        var year = Integer.parseInt(text);
        return text.length() == 4 ? year : year > 30 ? 1900 + year : 2000 + year;
    }

    private int number(String name) {
        CheckpointsRule.UNREADABLE_NUMBER.brokenIf(!of(name).matches("\\d{1,4}"), of(name));
        return Integer.parseInt(of(name));
    }

    private @Nullable LocalDate day(String name) {
        try {
            return of(name).isEmpty() ? null : LocalDate.parse(of(name));
        } catch (DateTimeException e) {
            throw CheckpointsRule.UNREADABLE_DAY.broken(of(name));
        }
    }

    private Instant instant(String name) {
        try {
            return Vietnam.instant(of(name));
        } catch (DateTimeException e) {
            throw CheckpointsRule.UNREADABLE_DAY.broken(of(name));
        }
    }

    private boolean yes(String name) {
        return List.of("true", "on", "yes", "1").contains(of(name).toLowerCase(Locale.ROOT));
    }

    private <E extends Enum<E>> E choice(String name, Class<E> of, E otherwise) {
        var text = of(name);
        return text.isEmpty()
                ? otherwise
                : Arrays.stream(of.getEnumConstants())
                        .filter(each -> each.name().equalsIgnoreCase(text))
                        .findFirst()
                        .orElseThrow(() -> CheckpointsRule.UNREADABLE_CHOICE.broken(text));
    }
}
