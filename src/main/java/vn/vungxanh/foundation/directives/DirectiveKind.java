package vn.vungxanh.foundation.directives;

/** Kinds of administrative documents, after article 7 of NĐ 30/2020/NĐ-CP; the words are those of the report. */
public enum DirectiveKind {
    OFFICIAL_LETTER("Công văn"),
    DECISION("Quyết định"),
    PLAN("Kế hoạch"),
    URGENT_TELEGRAM("Công điện"),
    INSTRUCTION("Chỉ thị"),
    NOTICE("Thông báo"),
    RESOLUTION("Nghị quyết"),
    REPORT("Báo cáo"),
    GUIDANCE("Hướng dẫn");

    private final String words;

    DirectiveKind(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }

    public String key() {
        return "directives.kind." + name();
    }
}
