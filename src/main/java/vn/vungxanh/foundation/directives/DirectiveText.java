package vn.vungxanh.foundation.directives;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What stands on the paper of a document.
 *
 * @param parentAgency the body above the one that issues, if the letterhead names it
 * @param agency the body that issues; none means the people's committee of the unit
 * @param grounds the "Căn cứ …" lines
 * @param body paragraphs; one that begins with "Điều", "I." or "1." is a heading, one that begins with "-" an item
 * @param capacity lines above the signature, such as "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"
 */
public record DirectiveText(
        @Nullable String parentAgency,
        @Nullable String agency,
        List<String> grounds,
        String body,
        List<String> recipients,
        List<String> capacity,
        @Nullable String signatory) {

    public static final DirectiveText NONE = new DirectiveText(null, null, List.of(), "", List.of(), List.of(), null);

    public DirectiveText {
        grounds = List.copyOf(grounds);
        recipients = List.copyOf(recipients);
        capacity = List.copyOf(capacity);
    }

    public boolean isWritten() {
        return !body.isBlank();
    }
}
