package vn.vungxanh.territory.checkpoints.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import vn.vungxanh.kernel.Vietnam;
import vn.vungxanh.territory.checkpoints.CheckpointsRule;
import vn.vungxanh.territory.zones.GuardShift;

/** What somebody typed about a post. */
record PostForm(MultiValueMap<String, String> words) {

    String of(String name) {
        var value = words.getFirst(name);
        return value == null ? "" : value.strip();
    }

    Instant instant(String name) {
        try {
            return Vietnam.instant(of(name));
        } catch (DateTimeException e) {
            throw CheckpointsRule.UNREADABLE_DAY.broken(of(name));
        }
    }

    LocalDate day(String name) {
        var day = dayOrNull(name);
        if (day == null) {
            throw CheckpointsRule.UNREADABLE_DAY.broken("");
        }
        return day;
    }

    @Nullable
    LocalDate dayOrNull(String name) {
        try {
            return of(name).isEmpty() ? null : LocalDate.parse(of(name));
        } catch (DateTimeException e) {
            throw CheckpointsRule.UNREADABLE_DAY.broken(of(name));
        }
    }

    /** @param limit degrees on both sides of nought */
    @Nullable
    Double degrees(String name, int limit) {
        var text = of(name).replace(',', '.');
        if (text.isEmpty()) {
            return null;
        }
        var readable = text.matches("-?\\d{1,3}(\\.\\d{1,7})?") && Math.abs(Double.parseDouble(text)) <= limit;
        CheckpointsRule.UNREADABLE_NUMBER.brokenIf(!readable, text);
        return Double.valueOf(text);
    }

    <E extends Enum<E>> E choice(String name, Class<E> of) {
        return Arrays.stream(of.getEnumConstants())
                .filter(each -> each.name().equals(of(name)))
                .findFirst()
                .orElseThrow(() -> CheckpointsRule.UNREADABLE_CHOICE.broken(of(name)));
    }

    /** Rows with a number; the others are left out. */
    List<GuardShift> guards() {
        var guards = new ArrayList<GuardShift>();
        var numbers = words.getOrDefault("guards", List.of());
        for (var n = 0; n < numbers.size(); n++) {
            if (!numbers.get(n).isBlank()) {
                try {
                    guards.add(new GuardShift(
                            GuardShift.Service.valueOf(
                                    words.getOrDefault("service", List.of()).get(n)),
                            GuardShift.Shift.valueOf(
                                    words.getOrDefault("shift", List.of()).get(n)),
                            Integer.parseInt(numbers.get(n).strip())));
                } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
                    throw CheckpointsRule.GUARDS_NOT_COUNTED.broken();
                }
            }
        }
        return guards;
    }
}
