package vn.vungxanh.territory.declarations.web;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.vungxanh.territory.declarations.Answers;
import vn.vungxanh.territory.declarations.Declaration;
import vn.vungxanh.territory.declarations.Kind;

/**
 * A declaration while it is filled in. It lives in the browser, sealed.
 *
 * @param id of the declaration to be: sending the last page twice is one declaration
 * @param replaces the earlier one that is corrected
 * @param complete whether all pages were seen: a change leads back to the check of the answers
 */
record Draft(UUID id, Kind kind, Answers answers, @Nullable UUID replaces, boolean complete) {

    private static final String ANSWER = "a.";

    static Draft begin(UUID id, Kind kind) {
        return new Draft(id, kind, Answers.none(), null, false);
    }

    static Draft correcting(UUID id, Declaration earlier) {
        return new Draft(id, earlier.kind(), earlier.answers(), earlier.id(), true);
    }

    static Draft of(Map<String, String> words) {
        var answers = new HashMap<String, String>();
        words.forEach((name, value) -> {
            if (name.startsWith(ANSWER)) {
                answers.put(name.substring(ANSWER.length()), value);
            }
        });
        var replaces = words.get("replaces");
        return new Draft(
                UUID.fromString(words.getOrDefault("id", "")),
                Kind.valueOf(words.getOrDefault("kind", "")),
                new Answers(answers),
                replaces == null ? null : UUID.fromString(replaces),
                words.containsKey("complete"));
    }

    Map<String, String> words() {
        var words = new HashMap<String, String>();
        words.put("id", id.toString());
        words.put("kind", kind.name());
        if (replaces != null) {
            words.put("replaces", replaces.toString());
        }
        if (complete) {
            words.put("complete", "yes");
        }
        answers.values().forEach((field, value) -> words.put(ANSWER + field, value));
        return words;
    }

    Draft with(Answers known) {
        return new Draft(id, kind, known, replaces, complete);
    }

    Draft completed() {
        return new Draft(id, kind, answers, replaces, true);
    }
}
