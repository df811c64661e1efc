package vn.vungxanh.insight.reporting;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Whether headings count through: I, II; 1, 2; 2.1, 2.2; a, b, c. */
final class HeadingNumbers {

    private static final List<String> ROMAN =
            List.of("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII");

    /** Roman, one number, number under number, letter: the first that stands at the beginning counts. */
    private static final List<Pattern> KINDS = List.of(
            Pattern.compile("^([IVX]+)\\."),
            Pattern.compile("^(\\d+)\\.(?!\\d)"),
            Pattern.compile("^\\d+\\.(\\d+)\\."),
            Pattern.compile("^([a-z])\\)"));

    private HeadingNumbers() {}

    static List<String> faults(List<String> headings) {
        var faults = new ArrayList<String>();
        var last = new int[KINDS.size()];
        for (var heading : headings) {
            for (int level = 0; level < KINDS.size(); level++) {
                var found = KINDS.get(level).matcher(heading);
                if (!found.find()) {
                    continue;
                }
                var number = number(level, found.group(1));
                if (number != last[level] + 1) {
                    faults.add(found.group());
                }
                last[level] = number;
                for (int below = level + 1; below < last.length; below++) {
                    last[below] = 0;
                }
                break;
            }
        }
        return faults;
    }

    private static int number(int level, String text) {
        return level == 0 ? ROMAN.indexOf(text) + 1 : level == 3 ? text.charAt(0) - 'a' + 1 : Integer.parseInt(text);
    }
}
