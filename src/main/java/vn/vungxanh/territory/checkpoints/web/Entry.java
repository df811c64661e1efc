package vn.vungxanh.territory.checkpoints.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.vungxanh.territory.checkpoints.Judged;
import vn.vungxanh.territory.checkpoints.PassageWords;
import vn.vungxanh.territory.checkpoints.RoadPost;

/**
 * The form in which a passage is entered, with what was typed so far.
 *
 * @param judged what the rules say, once the form was sent and somebody has to decide
 * @param origins from where others came lately, the most frequent first
 * @param plates which province gave a plate, by its first two digits
 */
public record Entry(
        RoadPost post,
        PassageWords words,
        List<Problem> problems,
        @Nullable Judged judged,
        List<String> origins,
        Map<String, String> plates) {

    /** As many rows as most cars have seats. */
    private static final int ROWS = 5;

    public String of(String name) {
        return words.of(name);
    }

    public boolean is(String name, String value) {
        return of(name).equals(value);
    }

    /** "people[2].name" */
    public String name(int row, String field) {
        return "people[" + row + "]." + field;
    }

    public String person(int row, String field) {
        return of(name(row, field));
    }

    public int rows() {
        return Math.max(ROWS, judged == null ? words.rows() : judged.people().size());
    }

    public int begun() {
        return judged == null ? words.rows() : judged.people().size();
    }

    public boolean isWrong(String field) {
        return problems.stream().anyMatch(each -> each.field().equals(field));
    }

    /** For the script, as JSON; names of provinces hold neither quotes nor backslashes. */
    public String platesAsJson() {
        var json = new StringBuilder("{");
        plates.forEach((plate, name) -> json.append(json.length() > 1 ? "," : "")
                .append('"')
                .append(plate)
                .append("\":\"")
                .append(name)
                .append('"'));
        return json.append('}').toString();
    }
}
