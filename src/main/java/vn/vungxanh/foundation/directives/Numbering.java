package vn.vungxanh.foundation.directives;

import java.util.Arrays;
import java.util.regex.Pattern;
import vn.vungxanh.platform.documents.Layout;

/** How numbers and symbols are written: NĐ 30/2020/NĐ-CP, article 15 and appendix I; HD 36-HD/VPTW. */
final class Numbering {

    private static final Pattern STATE = Pattern.compile("[\\p{L}\\p{N}.]+(-[\\p{L}\\p{N}.]+)*");
    private static final Pattern PARTY =
            Pattern.compile("[\\p{L}\\p{N}.]+(-[\\p{L}\\p{N}.]+)*/[\\p{L}\\p{N}.]+(-[\\p{L}\\p{N}.]+)*");

    private Numbering() {}

    static void check(DirectiveKind kind, Layout layout, String symbol) {
        DirectiveRule.SYMBOL_IS_GIVEN.brokenIf(symbol.isEmpty());
        var shape = layout == Layout.PARTY && kind != DirectiveKind.OFFICIAL_LETTER ? PARTY : STATE;
        DirectiveRule.SYMBOL_IS_WELL_FORMED.brokenIf(!shape.matcher(symbol).matches(), example(kind, layout));
        var first = symbol.split("[-/]", 2)[0];
        DirectiveRule.SYMBOL_NAMES_THE_KIND.brokenIf(
                kind == DirectiveKind.OFFICIAL_LETTER ? isAbbreviation(first) : !first.equals(kind.abbreviation()),
                example(kind, layout));
    }

    /** What a symbol of this kind looks like. */
    static String example(DirectiveKind kind, Layout layout) {
        if (kind == DirectiveKind.OFFICIAL_LETTER) {
            return layout == Layout.PARTY ? "BCS" : "UBND-KGVX";
        }
        return kind.abbreviation() + (layout == Layout.PARTY ? "/BCS" : "-UBND");
    }

    private static boolean isAbbreviation(String word) {
        return Arrays.stream(DirectiveKind.values())
                .anyMatch(kind -> kind.abbreviation().equals(word));
    }
}
