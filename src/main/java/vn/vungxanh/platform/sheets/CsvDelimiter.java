package vn.vungxanh.platform.sheets;

import java.util.ArrayList;
import java.util.List;

/** The delimiter is the one that cuts the first lines into the same number of cells, and into the most. */
final class CsvDelimiter {

    private static final int LINES = 30;

    private CsvDelimiter() {}

    static char of(String sample) {
        char best = ',';
        double bestScore = 0;
        for (char candidate : new char[] {',', ';', '\t', '|'}) {
            double score = score(counts(sample, candidate));
            if (score > bestScore) {
                best = candidate;
                bestScore = score;
            }
        }
        return best;
    }

    private static double score(List<Integer> counts) {
        int most = 0;
        int lines = 0;
        for (int count : counts) {
            int alike = (int) counts.stream().filter(other -> other == count).count();
            if (count > 0 && alike * count > most * Math.max(lines, 1)) {
                most = count;
                lines = alike;
            }
        }
        return counts.isEmpty() ? 0 : most * ((double) lines / counts.size());
    }

    private static List<Integer> counts(String sample, char candidate) {
        List<Integer> counts = new ArrayList<>();
        boolean quoted = false;
        int count = 0;
        int length = 0;
        for (int i = 0; i < sample.length() && counts.size() < LINES; i++) {
            char c = sample.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            }
            if (!quoted && c == '\n') {
                if (length > 1) {
                    counts.add(count);
                }
                count = 0;
                length = 0;
            } else {
                length++;
                count += !quoted && c == candidate ? 1 : 0;
            }
        }
        if (length > 0 && counts.isEmpty()) {
            counts.add(count);
        }
        return counts;
    }
}
