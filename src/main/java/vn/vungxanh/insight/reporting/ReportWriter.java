package vn.vungxanh.insight.reporting;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.vungxanh.foundation.adminunits.Unit;
import vn.vungxanh.platform.documents.Block;
import vn.vungxanh.platform.documents.Layout;
import vn.vungxanh.platform.documents.Letterhead;
import vn.vungxanh.platform.documents.OfficialDocument;
import vn.vungxanh.platform.documents.Piece;
import vn.vungxanh.platform.documents.Signature;
import vn.vungxanh.platform.figures.Figure;
import vn.vungxanh.platform.figures.FigureId;
import vn.vungxanh.platform.figures.FigureRequest;

/** Writes a report from a template and figures; knows no database. */
final class ReportWriter {

    private final Template template;
    private final Map<String, String> narratives;
    private final Wording wording;

    /** @param narratives the author's own words by section id */
    ReportWriter(
            Template template,
            Unit unit,
            FigureRequest request,
            Map<FigureId, Figure> figures,
            Map<String, String> narratives) {
        this.template = template;
        this.narratives = narratives;
        this.wording = new Wording(words(unit, request), figures);
    }

    OfficialDocument document(Layout layout, FigureRequest request, @Nullable Integer number, String signer) {
        var imprint = template.imprint(layout);
        var parent = wording.plain(imprint.parent());
        return new OfficialDocument(
                layout,
                new Letterhead(
                        parent.isEmpty() ? null : parent,
                        wording.plain(imprint.own()),
                        imprint.symbol(),
                        wording.plain("{place}")),
                number,
                request.day(),
                template.type(),
                wording.plain(template.subject()),
                List.of(),
                body(imprint),
                imprint.recipients().stream().map(wording::plain).toList(),
                new Signature(imprint.capacity().stream().map(wording::plain).toList(), signer),
                null);
    }

    private List<Block> body(Imprint imprint) {
        var blocks = new ArrayList<Block>();
        blocks.add(new Block.Paragraph(wording.pieces(imprint.preamble())));
        template.sections().forEach(section -> add(blocks, section));
        blocks.add(new Block.Paragraph(wording.pieces(imprint.closing() + "./.")));
        return blocks;
    }

    private void add(List<Block> blocks, Section section) {
        switch (section.kind()) {
            case HEADING_1, HEADING_2, HEADING_3 ->
                blocks.add(new Block.Heading(
                        section.kind().ordinal() + 1,
                        wording.plain(section.pattern()),
                        "s-" + section.id().replace("'", "-")));
            case PARAGRAPH -> blocks.add(new Block.Paragraph(wording.pieces(section.pattern())));
            case BULLET -> blocks.add(new Block.Bullet(1, wording.pieces(section.pattern())));
            case SUB_BULLET -> blocks.add(new Block.Bullet(2, wording.pieces(section.pattern())));
            case TABLE -> table(blocks, section);
            case NARRATIVE -> narrative(blocks, section);
        }
    }

    private void narrative(List<Block> blocks, Section section) {
        var text = narratives.getOrDefault(section.id(), section.pattern());
        text.lines().map(String::strip).filter(line -> !line.isEmpty()).forEach(line -> {
            if (line.startsWith("- ") || line.startsWith("+ ")) {
                blocks.add(new Block.Bullet(line.startsWith("-") ? 1 : 2, own(line.substring(2), section)));
            } else {
                blocks.add(new Block.Paragraph(own(line, section)));
            }
        });
    }

    /** An author's own words are never read as a pattern: a brace is a brace. */
    private List<Piece> own(String line, Section section) {
        return narratives.containsKey(section.id()) ? List.of(Piece.words(line)) : wording.pieces(line);
    }

    private void table(List<Block> blocks, Section section) {
        var members = Wording.idsIn(section.pattern()).stream()
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
                section.pattern().substring(section.pattern().indexOf('}') + 1).strip();
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
