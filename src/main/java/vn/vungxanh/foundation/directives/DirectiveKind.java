package vn.vungxanh.foundation.directives;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * Kinds of administrative documents, after article 7 of NĐ 30/2020/NĐ-CP; the words are those of the report, the
 * abbreviations those of its appendix III. A letter has no abbreviation: its symbol names who issues and who drafts.
 */
public enum DirectiveKind {
    OFFICIAL_LETTER("Công văn", ""),
    DECISION("Quyết định", "QĐ"),
    PLAN("Kế hoạch", "KH"),
    URGENT_TELEGRAM("Công điện", "CĐ"),
    INSTRUCTION("Chỉ thị", "CT"),
    NOTICE("Thông báo", "TB"),
    RESOLUTION("Nghị quyết", "NQ"),
    REPORT("Báo cáo", "BC"),
    GUIDANCE("Hướng dẫn", "HD");

    private final String words;
    private final String abbreviation;

    DirectiveKind(String words, String abbreviation) {
        this.words = words;
        this.abbreviation = abbreviation;
    }

    public String words() {
        return words;
    }

    public String abbreviation() {
        return abbreviation;
    }

    public String key() {
        return "directives.kind." + name();
    }

    /** As it begins a line: "công điện số …". */
    static Optional<DirectiveKind> named(String words) {
        var lower = words.strip().toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(kind -> kind.words.toLowerCase(Locale.ROOT).equals(lower))
                .findFirst();
    }
}
