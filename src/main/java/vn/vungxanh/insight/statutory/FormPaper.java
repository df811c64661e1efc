package vn.vungxanh.insight.statutory;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import vn.vungxanh.foundation.adminunits.Unit;
import vn.vungxanh.kernel.Vietnam;
import vn.vungxanh.platform.documents.Block;
import vn.vungxanh.platform.documents.Layout;
import vn.vungxanh.platform.documents.Letterhead;
import vn.vungxanh.platform.documents.OfficialDocument;
import vn.vungxanh.platform.documents.Piece;
import vn.vungxanh.platform.documents.Signature;

/** A filled form as an official document of the State's layout, always in Vietnamese. */
@Component
class FormPaper {

    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

    private final FormFiller filler;
    private final MessageSource words;

    FormPaper(FormFiller filler, MessageSource words) {
        this.filler = filler;
        this.words = words;
    }

    /** @param sent none while it is a draft */
    OfficialDocument document(FilledForm filled, Form.@Nullable Sent sent, Instant asOf) {
        var form = filled.form();
        var unit = filled.unit();
        var body = filler.body(unit, form);
        var above = filler.above(unit);
        var capacity = body.map(FormBody::capacity).orElse("");
        return new OfficialDocument(
                Layout.STATE,
                new Letterhead(
                        body.map(each -> each.parent(unit, above)).orElse(null),
                        filled.sender(),
                        symbol(form, unit),
                        unit.shortName()),
                sent == null ? null : sent.number(),
                Vietnam.dayOf(sent == null ? asOf : sent.at()),
                form.kind().event().isByHand() ? "THÔNG BÁO" : "BÁO CÁO",
                subject(form),
                List.of("Căn cứ " + ground(form)),
                body(filled, sent),
                List.of(filled.receiver(), "Lưu: VT"),
                new Signature(capacity.isEmpty() ? List.of() : List.of(capacity), sent == null ? "" : sent.signer()),
                null);
    }

    /** Of the body that sends, such as {@code BC-TYT}; a notice is no report. */
    String symbol(Form form, Unit unit) {
        var own = filler.body(unit, form).map(FormBody::symbol).orElse("BC");
        return form.kind().event().isByHand() ? own.replaceFirst("^BC", "TB") : own;
    }

    /** The law without the program's own remarks about it. */
    private static String ground(Form form) {
        return form.kind().source().split(" \\(|[;:]")[0].strip();
    }

    private static String subject(Form form) {
        var number = form.kind().number() == null ? "" : " (" + form.kind().number() + ")";
        var span = form.from().equals(form.to())
                ? "ngày " + Value.said(form.from())
                : "từ ngày " + Value.said(form.from()) + " đến ngày " + Value.said(form.to());
        var label = form.label().isEmpty() ? "" : ": " + form.label();
        return form.kind().titleVi() + number + label + ", " + span;
    }

    private List<Block> body(FilledForm filled, Form.@Nullable Sent sent) {
        var blocks = new ArrayList<Block>();
        var form = filled.form();
        blocks.add(Block.Paragraph.of("Kính gửi: " + filled.receiver() + "."));
        if (form.corrects() != null) {
            blocks.add(Block.Paragraph.of("Bản đính chính lần " + form.revision() + ". Lý do: " + form.reason()));
        }
        if (sent != null && sent.nothing()) {
            blocks.add(Block.Paragraph.of("Trong kỳ báo cáo KHÔNG CÓ CA bệnh, không có tử vong."));
        }
        filled.sections().forEach((section, fields) -> {
            var title = words.getMessage("statutory.section." + section, null, VIETNAMESE);
            blocks.add(new Block.Heading(2, title, section));
            blocks.add(new Block.Table(
                    "",
                    List.of("Nội dung", "Trả lời"),
                    fields.stream().map(FormPaper::line).toList(),
                    Set.of()));
        });
        for (var table : filled.tables()) {
            if (!table.rows().isEmpty()) {
                blocks.add(new Block.Table(
                        table.caption(),
                        table.head(),
                        table.rows().stream()
                                .map(row -> row.stream().map(Piece::words).toList())
                                .toList(),
                        table.numeric()));
            }
        }
        if (sent != null && sent.gaps() != null) {
            blocks.add(Block.Paragraph.of("Mục còn thiếu khi gửi, lý do: " + sent.gaps()));
        }
        return blocks;
    }

    private static List<Piece> line(FilledField field) {
        var said = field.words();
        return List.of(
                Piece.words(field.field().labelVi()),
                said == null ? Piece.missing("chưa ghi nhận") : Piece.words(said));
    }
}
