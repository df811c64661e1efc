package vn.vungxanh.foundation.directives;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.foundation.adminunits.Units;
import vn.vungxanh.platform.documents.Block;
import vn.vungxanh.platform.documents.Layout;
import vn.vungxanh.platform.documents.Letterhead;
import vn.vungxanh.platform.documents.OfficialDocument;
import vn.vungxanh.platform.documents.Signature;

/** A document of the register on paper, in the State's layout (NĐ 30/2020/NĐ-CP) or the Party's (HD 36-HD/VPTW). */
@Service
@Transactional(readOnly = true)
public class DirectivePapers {

    private static final Pattern SECTION = Pattern.compile("[IVX]{1,5}\\. .+");
    private static final Pattern ABOUT = Pattern.compile("(?iu)^(về việc|v/v)\\s+");
    private static final String END = "./.";

    private final DirectiveRegister register;
    private final Drafts drafts;
    private final Units units;

    DirectivePapers(DirectiveRegister register, Drafts drafts, Units units) {
        this.register = register;
        this.drafts = drafts;
        this.units = units;
    }

    public OfficialDocument paper(Scope scope, DirectiveId id) {
        var directive = register.get(id);
        var text = drafts.text(scope, id);
        DirectiveRule.NOT_WRITTEN_YET.brokenIf(!text.isWritten());
        var letter = directive.kind() == DirectiveKind.OFFICIAL_LETTER;
        return new OfficialDocument(
                directive.layout(),
                new Letterhead(
                        text.parentAgency(),
                        text.agency() == null ? agency(directive.issuer(), directive.layout()) : text.agency(),
                        directive.symbol(),
                        units.get(directive.issuer()).shortName()),
                directive.isDraft() ? null : (Integer) directive.number(),
                directive.issuedOn(),
                letter ? "" : directive.kind().words().toUpperCase(Locale.ROOT),
                letter ? ABOUT.matcher(directive.subject()).replaceFirst("") : capital(directive.subject()),
                text.grounds(),
                body(directive, text),
                text.recipients(),
                new Signature(text.capacity(), text.signatory() == null ? "" : text.signatory()),
                directive.urgency().stamp());
    }

    /** The body that issues when none is named. */
    public String agency(UnitId unit, Layout layout) {
        var name = units.get(unit).name().toUpperCase(Locale.ROOT);
        return layout == Layout.PARTY ? "BAN CÁN SỰ ĐẢNG UBND " + name : "ỦY BAN NHÂN DÂN " + name;
    }

    private static List<Block> body(Directive directive, DirectiveText text) {
        var blocks = new ArrayList<Block>();
        if (directive.kind() == DirectiveKind.DECISION) {
            blocks.add(new Block.Heading(0, "QUYẾT ĐỊNH:", "decision"));
        }
        var lines = text.body()
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
        for (var i = 0; i < lines.size(); i++) {
            var last = i == lines.size() - 1;
            blocks.add(block(last && !lines.get(i).endsWith(END) ? ended(lines.get(i)) : lines.get(i), i));
        }
        return blocks;
    }

    private static Block block(String line, int i) {
        if (SECTION.matcher(line).matches() && line.length() < 150) {
            return new Block.Heading(1, line, "s" + i);
        }
        if (line.startsWith("- ") || line.startsWith("+ ")) {
            var words = Block.Paragraph.of(line.substring(2)).pieces();
            return new Block.Bullet(line.startsWith("-") ? 1 : 2, words);
        }
        return Block.Paragraph.of(line);
    }

    /** The sign that nothing follows. */
    private static String ended(String line) {
        return (line.endsWith(".") ? line.substring(0, line.length() - 1) : line) + END;
    }

    private static String capital(String subject) {
        return subject.substring(0, 1).toUpperCase(Locale.ROOT) + subject.substring(1);
    }
}
