package vn.vungxanh.insight.reporting;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import vn.vungxanh.foundation.adminunits.Unit;
import vn.vungxanh.insight.templates.Imprint;
import vn.vungxanh.insight.templates.Section;
import vn.vungxanh.insight.templates.Wording;
import vn.vungxanh.insight.templates.Written;
import vn.vungxanh.platform.documents.Block;
import vn.vungxanh.platform.documents.Letterhead;
import vn.vungxanh.platform.documents.OfficialDocument;
import vn.vungxanh.platform.documents.Piece;
import vn.vungxanh.platform.documents.Signature;
import vn.vungxanh.platform.figures.Figure;
import vn.vungxanh.platform.figures.FigureId;
import vn.vungxanh.platform.figures.FigureRequest;

/** Writes a report from a template and figures; knows no database. */
final class ReportWriter {

    /** A figure in somebody's own words, as a proposal puts it there: {@code [[I.3a]]}. */
    private static final Pattern LIVE = Pattern.compile("\\[\\[([^\\[\\]]+)]]");

    private final Paper paper;
    private final FigureRequest request;
    private final Wording wording;

    ReportWriter(Paper paper, Unit unit, FigureRequest request, Map<FigureId, Figure> figures) {
        this.paper = paper;
        this.request = request;
        this.wording = wording(unit, request, figures);
    }

    static Wording wording(Unit unit, FigureRequest request, Map<FigureId, Figure> figures) {
        return new Wording(words(unit, request), figures);
    }

    /** The figures that somebody's own words name. */
    static Set<FigureId> alive(String words) {
        var ids = new TreeSet<FigureId>();
        LIVE.matcher(words).results().forEach(found -> ids.addAll(Wording.idsIn("{" + found.group(1) + "}")));
        return ids;
    }

    OfficialDocument document() {
        var template = paper.template();
        var imprint = template.imprint(paper.layout());
        var parent = wording.plain(imprint.parent());
        return new OfficialDocument(
                paper.layout(),
                new Letterhead(
                        parent.isEmpty() ? null : parent,
                        wording.plain(imprint.own()),
                        imprint.symbol(),
                        wording.plain("{place}")),
                paper.number(),
                request.day(),
                wording.plain(template.type()),
                wording.plain(template.subject()),
                List.of(),
                body(imprint),
                imprint.recipients().stream().map(wording::plain).toList(),
                new Signature(imprint.capacity().stream().map(wording::plain).toList(), paper.signer()),
                null);
    }

    private List<Block> body(Imprint imprint) {
        var blocks = new ArrayList<Block>();
        blocks.add(new Block.Paragraph(wording.pieces(imprint.preamble())));
        paper.template().sections().forEach(section -> add(blocks, section));
        blocks.add(new Block.Paragraph(wording.pieces(imprint.closing() + "./.")));
        return blocks;
    }

    private void add(List<Block> blocks, Section section) {
        if (section.isOptional() && !wording.knowsSomeOf(section.words())) {
            return;
        }
        switch (section.kind()) {
            case HEADING_1, HEADING_2, HEADING_3 ->
                blocks.add(new Block.Heading(
                        section.kind().ordinal() + 1,
                        wording.plain(section.words()),
                        "s-" + section.id().replace("'", "-")));
            case PARAGRAPH -> blocks.add(new Block.Paragraph(wording.pieces(section.words())));
            case BULLET -> blocks.add(new Block.Bullet(1, wording.pieces(section.words())));
            case SUB_BULLET -> blocks.add(new Block.Bullet(2, wording.pieces(section.words())));
            case TABLE -> table(blocks, section);
            case NARRATIVE -> narrative(blocks, section);
            case CORRECTIONS -> corrections(blocks, section);
        }
    }

    private void narrative(List<Block> blocks, Section section) {
        var own = paper.narratives().get(section.id());
        var text = own == null ? section.words() : own;
        text.lines().map(String::strip).filter(line -> !line.isEmpty()).forEach(line -> {
            if (line.startsWith("- ") || line.startsWith("+ ")) {
                var words = line.substring(2);
                blocks.add(new Block.Bullet(
                        line.startsWith("-") ? 1 : 2, own == null ? wording.pieces(words) : own(words)));
            } else {
                blocks.add(new Block.Paragraph(own == null ? wording.pieces(line) : own(line)));
            }
        });
    }

    /** An author's own words are never read as a pattern: a brace is a brace. Only what a proposal marked is a figure. */
    private List<Piece> own(String line) {
        var pieces = new ArrayList<Piece>();
        var live = LIVE.matcher(line);
        int from = 0;
        while (live.find()) {
            if (live.start() > from) {
                pieces.add(Piece.words(line.substring(from, live.start())));
            }
            pieces.addAll(wording.pieces("{" + live.group(1) + "}"));
            from = live.end();
        }
        if (from < line.length()) {
            pieces.add(Piece.words(line.substring(from)));
        }
        return pieces;
    }

    /** What came after the cut-off of the last signed report is said here, with its true time. */
    private void corrections(List<Block> blocks, Section section) {
        var correction = paper.correction();
        if (correction.isEmpty()) {
            return;
        }
        blocks.add(Block.Paragraph.of("%s so với Báo cáo số %s (tính đến %s):"
                .formatted(wording.plain(section.words()), correction.reference(), Written.moment(correction.asOf()))));
        for (var line : correction.lines()) {
            blocks.add(new Block.Bullet(
                    1,
                    List.of(Piece.words("%s: đã báo %s, nay là %s (%s%s)."
                            .formatted(
                                    line.name(),
                                    Written.plain(line.before()),
                                    Written.plain(line.value()),
                                    line.change().signum() > 0 ? "+" : "−",
                                    Written.plain(line.change().abs()))))));
        }
    }

    private void table(List<Block> blocks, Section section) {
        var members = Wording.idsIn(section.words()).stream()
                .flatMap(family -> wording.members(family).stream())
                .toList();
        if (members.isEmpty()) {
            return;
        }
        var rows = new ArrayList<List<Piece>>();
        for (var member : members) {
            rows.add(List.of(
                    Piece.words(Integer.toString(rows.size() + 1)),
                    Piece.words(String.valueOf(member.label())),
                    Piece.figure(
                            member.value() == null ? Wording.MISSING : Written.number(member.value()),
                            member.listUrl())));
        }
        var caption =
                section.words().substring(section.words().indexOf('}') + 1).strip();
        blocks.add(new Block.Table(caption, List.of("TT", "Địa phương", "Số lượng"), rows, Set.of(0, 2)));
    }

    private static Map<String, String> words(Unit unit, FigureRequest request) {
        var name = unit.name();
        var inSentence = name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
        return Map.of(
                "unit", inSentence,
                "Unit", name,
                "UNIT", name.toUpperCase(Locale.ROOT),
                "PLACE", unit.shortName().toUpperCase(Locale.ROOT),
                "place", unit.shortName(),
                "type", unit.type().toLowerCase(Locale.ROOT),
                "Type", unit.type(),
                "TYPE", unit.type().toUpperCase(Locale.ROOT),
                "from", Written.day(request.from()),
                "asOf", Written.moment(request.asOf()));
    }
}
