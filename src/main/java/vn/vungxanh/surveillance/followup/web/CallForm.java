package vn.vungxanh.surveillance.followup.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.kernel.SearchKey;
import vn.vungxanh.kernel.Vietnam;
import vn.vungxanh.surveillance.followup.CallOutcome;
import vn.vungxanh.surveillance.followup.FollowedId;
import vn.vungxanh.surveillance.followup.NewCall;

/** What was typed about a call; kept as it was typed when it cannot be read. */
public record CallForm(Map<String, String> words) {

    private static final int LONGEST_NOTE = 500;

    public static CallForm empty(UUID id) {
        return new CallForm(Map.of("id", id.toString()));
    }

    public String of(String name) {
        return words.getOrDefault(name, "").strip();
    }

    public boolean has(String name, String value) {
        return of(name).equals(value);
    }

    /** Message keys, the field behind a slash. */
    public List<String> problems() {
        var problems = new ArrayList<String>();
        if (uuid("id") == null || uuid("contact") == null) {
            problems.add("followup.call.problem.form");
        }
        if (outcome() == null) {
            problems.add("followup.call.problem.outcome");
        }
        if (!of("temperature").isEmpty() && temperature() == null) {
            problems.add("followup.call.problem.temperature");
        }
        if (!of("nextCallAt").isEmpty() && nextCallAt() == null) {
            problems.add("followup.call.problem.nextCallAt");
        }
        return problems;
    }

    public NewCall call(Instant now, @Nullable UnitId movedTo) {
        var outcome = outcome();
        var id = uuid("id");
        var contact = uuid("contact");
        if (outcome == null || id == null || contact == null) {
            throw new IllegalStateException("a form with problems is no call");
        }
        var note = SearchKey.nfc(of("note"));
        return new NewCall(
                id,
                new FollowedId(contact),
                now,
                "yes".equals(of("visit")),
                outcome,
                symptoms(),
                temperature(),
                nextCallAt(),
                movedTo,
                note.isEmpty() ? null : note.substring(0, Math.min(LONGEST_NOTE, note.length())));
    }

    /** REACHED.yes is somebody with symptoms, REACHED.no somebody without. */
    @Nullable
    CallOutcome outcome() {
        var word = of("outcome").split("\\.")[0];
        for (var outcome : CallOutcome.values()) {
            if (outcome.name().equals(word) && (outcome != CallOutcome.REACHED || symptoms() != null)) {
                return outcome;
            }
        }
        return null;
    }

    private @Nullable Boolean symptoms() {
        return switch (of("outcome")) {
            case "REACHED.yes" -> Boolean.TRUE;
            case "REACHED.no" -> Boolean.FALSE;
            default -> null;
        };
    }

    private @Nullable Double temperature() {
        var text = of("temperature").replace(',', '.');
        return text.matches("\\d{2}(\\.\\d{1,2})?") ? Double.valueOf(text) : null;
    }

    private @Nullable Instant nextCallAt() {
        try {
            return of("nextCallAt").isEmpty() ? null : Vietnam.instant(of("nextCallAt"));
        } catch (DateTimeException e) {
            return null;
        }
    }

    private @Nullable UUID uuid(String name) {
        try {
            return UUID.fromString(of(name));
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
