package vn.vungxanh.insight.templates;

import static vn.vungxanh.insight.templates.TemplatesRule.BRACES_CLOSE;
import static vn.vungxanh.insight.templates.TemplatesRule.FIGURE_IS_KNOWN;
import static vn.vungxanh.insight.templates.TemplatesRule.FROM_TODAY_ON;
import static vn.vungxanh.insight.templates.TemplatesRule.HAS_LINES;
import static vn.vungxanh.insight.templates.TemplatesRule.ID_IS_GIVEN;
import static vn.vungxanh.insight.templates.TemplatesRule.ID_STANDS_ONCE;
import static vn.vungxanh.insight.templates.TemplatesRule.IMPRINT_IS_GIVEN;
import static vn.vungxanh.insight.templates.TemplatesRule.LINE_HAS_WORDS;
import static vn.vungxanh.insight.templates.TemplatesRule.NAME_IS_GIVEN;
import static vn.vungxanh.insight.templates.TemplatesRule.OFFICE_IS_KNOWN;
import static vn.vungxanh.insight.templates.TemplatesRule.TABLE_NAMES_A_FAMILY;
import static vn.vungxanh.insight.templates.TemplatesRule.WAY_IS_KNOWN;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import vn.vungxanh.foundation.access.Role;
import vn.vungxanh.kernel.Rule;
import vn.vungxanh.kernel.RuleBroken;
import vn.vungxanh.platform.documents.Layout;

/** Reads a template before it is kept: a brace that nobody can fill must not reach a signed report. */
@Component
class TemplateProof {

    private static final Pattern ID = Pattern.compile("[A-Za-z0-9'][A-Za-z0-9'.-]{0,39}");
    private static final Pattern BRACES = Pattern.compile("\\{([^{}]*)}");
    private static final Pattern FIGURE = Pattern.compile("[A-Za-z0-9']+(\\.[A-Za-z0-9'-]+)+");

    private final ObjectProvider<KnownFigures> known;

    TemplateProof(ObjectProvider<KnownFigures> known) {
        this.known = known;
    }

    List<RuleBroken> of(Template edited, LocalDate today) {
        var problems = new ArrayList<RuleBroken>();
        add(problems, edited.validFrom().isBefore(today), FROM_TODAY_ON, today);
        add(
                problems,
                edited.name().isBlank()
                        || edited.subject().isBlank()
                        || edited.type().isBlank(),
                NAME_IS_GIVEN);
        add(problems, edited.sections().isEmpty(), HAS_LINES);
        pattern(problems, edited.subject(), edited.name());
        pattern(problems, edited.type(), edited.name());
        edited.imprints().values().forEach(imprint -> {
            var where = imprint.layout() == Layout.PARTY ? "HD 36-HD/VPTW" : "NĐ 30/2020/NĐ-CP";
            add(
                    problems,
                    imprint.own().isBlank()
                            || imprint.symbol().isBlank()
                            || imprint.symbol().matches(".*[{}].*"),
                    IMPRINT_IS_GIVEN,
                    where);
            Stream.of(
                            Stream.of(imprint.parent(), imprint.own(), imprint.preamble(), imprint.closing()),
                            imprint.capacity().stream(),
                            imprint.recipients().stream())
                    .flatMap(Function.identity())
                    .forEach(words -> pattern(problems, words, where));
        });
        var ids = new HashSet<String>();
        for (var section : edited.sections()) {
            add(problems, !ID.matcher(section.id()).matches(), ID_IS_GIVEN, section.id());
            add(problems, !ids.add(section.id()), ID_STANDS_ONCE, section.id());
            add(problems, section.words().isBlank(), LINE_HAS_WORDS, section.id());
            add(problems, section.office() != null && !isOffice(section.office()), OFFICE_IS_KNOWN, section.id());
            add(
                    problems,
                    section.kind() == Section.Kind.TABLE && !section.words().startsWith("{"),
                    TABLE_NAMES_A_FAMILY,
                    section.id());
            pattern(problems, section.pattern(), section.id());
        }
        return problems;
    }

    private void pattern(List<RuleBroken> problems, String pattern, String where) {
        var braces = BRACES.matcher(pattern);
        var rest = new StringBuilder();
        int from = 0;
        while (braces.find()) {
            rest.append(pattern, from, braces.start());
            token(problems, braces.group(1), where);
            from = braces.end();
        }
        rest.append(pattern.substring(from));
        add(problems, rest.indexOf("{") >= 0 || rest.indexOf("}") >= 0, BRACES_CLOSE, where);
    }

    private void token(List<RuleBroken> problems, String token, String where) {
        if (Wording.WORDS.contains(token)) {
            return;
        }
        var parts = token.split(":", -1);
        var isKnown = parts.length <= 3 && isFigure(parts[0]) && (parts.length < 3 || isFigure(parts[2]));
        add(problems, !isKnown, FIGURE_IS_KNOWN, where, token);
        add(problems, isKnown && parts.length > 1 && !Wording.WAYS.contains(parts[1]), WAY_IS_KNOWN, where, token);
    }

    private static boolean isOffice(@Nullable String name) {
        return Arrays.stream(Role.values()).anyMatch(role -> role.name().equals(name));
    }

    private boolean isFigure(String id) {
        return FIGURE.matcher(id).matches()
                && known.stream()
                        .anyMatch(figures -> figures.all().stream()
                                .anyMatch(each ->
                                        each.id().equals(id) || each.isFamily() && id.startsWith(each.id() + ".")));
    }

    private static void add(List<RuleBroken> problems, boolean isBroken, Rule rule, Object... details) {
        if (isBroken) {
            problems.add(rule.broken(details));
        }
    }
}
