package vn.vungxanh.foundation.adminunits;

/** How many letters were mistyped, left out, added or swapped with their neighbour. */
final class Spelling {

    private Spelling() {}

    /** Which letters a search key is made of, one bit each; digits share a bit. */
    static int letters(String key) {
        var set = 0;
        for (var i = 0; i < key.length(); i++) {
            var letter = key.charAt(i) - 'a';
            set |= letter >= 0 && letter < 26 ? 1 << letter : 1 << 26;
        }
        return set;
    }

    /** The distance, or something larger than {@code most} as soon as it cannot be smaller. */
    static int distance(String one, String other, int most) {
        if (Math.abs(one.length() - other.length()) > most) {
            return most + 1;
        }
        var beforeLast = new int[other.length() + 1];
        var last = new int[other.length() + 1];
        var row = new int[other.length() + 1];
        for (var j = 0; j <= other.length(); j++) {
            last[j] = j;
        }
        for (var i = 1; i <= one.length(); i++) {
            row[0] = i;
            var smallest = i;
            for (var j = 1; j <= other.length(); j++) {
                var same = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
                row[j] = Math.min(Math.min(last[j] + 1, row[j - 1] + 1), last[j - 1] + same);
                var swapped = i > 1
                        && j > 1
                        && one.charAt(i - 1) == other.charAt(j - 2)
                        && one.charAt(i - 2) == other.charAt(j - 1);
                if (swapped) {
                    row[j] = Math.min(row[j], beforeLast[j - 2] + 1);
                }
                smallest = Math.min(smallest, row[j]);
            }
            if (smallest > most) {
                return most + 1;
            }
            var spare = beforeLast;
            beforeLast = last;
            last = row;
            row = spare;
        }
        return last[other.length()];
    }
}
