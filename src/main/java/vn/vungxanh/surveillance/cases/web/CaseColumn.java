package vn.vungxanh.surveillance.cases.web;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.vungxanh.platform.shell.Page;
import vn.vungxanh.surveillance.cases.CaseLine;

/** The columns of the line list after the code and the name; which ones a reader wants is kept in a cookie. */
public enum CaseColumn {
    SEX(true),
    BIRTH_YEAR(true),
    UNIT(true),
    HAMLET(true),
    CLASSIFICATION(false),
    ONSET(true),
    SAMPLED(false),
    CONFIRMED(true),
    REPORTED(false),
    SOURCE(true),
    SEVERITY(false),
    FACILITY(false),
    OUTCOME(true);

    private final boolean usual;

    CaseColumn(boolean usual) {
        this.usual = usual;
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String titleKey() {
        return "cases.column." + word();
    }

    /** The chosen columns from the cookie's text; the usual ones when there is none. */
    static Set<CaseColumn> chosen(@Nullable String cookie) {
        var chosen = EnumSet.noneOf(CaseColumn.class);
        for (var column : values()) {
            if (cookie == null
                    ? column.usual
                    : Arrays.asList(cookie.split("\\.")).contains(column.word())) {
                chosen.add(column);
            }
        }
        return chosen;
    }

    public String of(CaseLine line, String unitName, Page page) {
        return switch (this) {
            case SEX -> line.sex() == null ? "" : page.t("cases.sex." + line.sex());
            case BIRTH_YEAR -> line.birthYear() == null ? "" : line.birthYear().toString();
            case UNIT -> unitName;
            case HAMLET -> line.hamlet() == null ? "" : line.hamlet();
            case CLASSIFICATION -> page.t("cases.classification." + line.classification());
            case ONSET -> page.date(line.onsetOn());
            case SAMPLED -> page.date(line.sampledOn());
            case CONFIRMED -> page.time(line.confirmedAt());
            case REPORTED -> page.time(line.reportedAt());
            case SOURCE -> page.t("cases.source." + line.source());
            case SEVERITY -> line.severity() == null ? "" : page.t("cases.severity." + line.severity());
            case FACILITY -> line.facility() == null ? "" : line.facility();
            case OUTCOME -> outcome(line, page);
        };
    }

    private static String outcome(CaseLine line, Page page) {
        if (line.outcome() != null) {
            return page.t("cases.outcome." + line.outcome()) + " " + page.date(line.outcomeOn());
        }
        return line.transferredOn() == null
                ? ""
                : page.t("cases.outcome.TRANSFERRED") + " " + page.date(line.transferredOn());
    }
}
