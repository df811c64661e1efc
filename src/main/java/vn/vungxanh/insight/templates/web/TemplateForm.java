package vn.vungxanh.insight.templates.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.util.MultiValueMap;
import vn.vungxanh.insight.templates.Imprint;
import vn.vungxanh.insight.templates.Section;
import vn.vungxanh.insight.templates.Template;
import vn.vungxanh.platform.documents.Layout;
import vn.vungxanh.platform.shell.FormWords;

/** A template as somebody edits it: every line with its place, as typed. */
public final class TemplateForm {

    /** Room for new lines at the end. */
    private static final int SPARE = 3;

    private static final int MOST_LINES = 400;
    private static final int MOST_WORDS = 4_000;

    /** @param at the place: lines are kept in the order of these numbers */
    public record Line(int at, String id, Section.Kind kind, String pattern, String office, boolean isGone) {}

    private final FormWords words;
    private final Template edited;
    private final List<Line> lines;

    private TemplateForm(FormWords words, Template edited, List<Line> lines) {
        this.words = words;
        this.edited = edited;
        this.lines = List.copyOf(lines);
    }

    static TemplateForm of(Template template) {
        var lines = new ArrayList<Line>();
        for (var section : template.sections()) {
            var office = section.office() == null ? "" : section.office();
            lines.add(
                    new Line((lines.size() + 1) * 10, section.id(), section.kind(), section.pattern(), office, false));
        }
        return new TemplateForm(FormWords.nothing("templates"), template, lines);
    }

    static TemplateForm of(MultiValueMap<String, String> typed, String code, String unit, UUID id, LocalDate today) {
        var words = FormWords.of("templates", typed);
        var lines = new ArrayList<Line>();
        for (int i = 0; i < MOST_LINES && typed.containsKey("s[" + i + "].id"); i++) {
            line(words, "s[" + i + "].", (i + 1) * 10).ifPresent(lines::add);
        }
        lines.sort(Comparator.comparingInt(Line::at));
        var sections = lines.stream()
                .filter(line -> !line.isGone())
                .map(TemplateForm::section)
                .toList();
        var imprints = new EnumMap<Layout, Imprint>(Layout.class);
        for (var layout : Layout.values()) {
            imprints.put(layout, imprint(words, layout));
        }
        var edited = new Template(
                id,
                code,
                unit,
                words.day("validFrom", today),
                words.of("name"),
                words.of("type"),
                words.of("subject"),
                sections,
                imprints);
        return new TemplateForm(words, edited, lines);
    }

    private static Optional<Line> line(FormWords words, String at, int place) {
        var id = words.of(at + "id");
        var pattern = words.of(at + "pattern").replace("\r", "");
        if (id.isEmpty() && pattern.isEmpty()) {
            return Optional.empty();
        }
        if (pattern.length() > MOST_WORDS) {
            words.problem("pattern");
        }
        return Optional.of(new Line(
                words.number(at + "at", place),
                id,
                words.choice(at + "kind", Section.Kind.class, Section.Kind.PARAGRAPH),
                pattern,
                words.of(at + "office"),
                "on".equals(words.of(at + "gone"))));
    }

    private static Section section(Line line) {
        return new Section(line.id(), line.kind(), line.pattern(), line.office().isEmpty() ? null : line.office());
    }

    private static Imprint imprint(FormWords words, Layout layout) {
        var at = layout.word() + ".";
        return new Imprint(
                layout,
                words.of(at + "parent"),
                words.of(at + "own"),
                words.of(at + "symbol"),
                words.of(at + "preamble"),
                words.of(at + "closing"),
                lines(words.of(at + "capacity")),
                lines(words.of(at + "recipients")));
    }

    private static List<String> lines(String text) {
        return text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }

    FormWords words() {
        return words;
    }

    public Template edited() {
        return edited;
    }

    /** What was typed, then room for new lines. */
    public List<Line> lines() {
        var all = new ArrayList<>(lines);
        for (int i = 0; i < SPARE; i++) {
            all.add(new Line((lines.size() + i + 1) * 10, "", Section.Kind.PARAGRAPH, "", "", false));
        }
        return all;
    }

    public Imprint imprint(Layout layout) {
        return edited.imprint(layout);
    }
}
