package vn.vungxanh.insight.templates;

import java.util.List;
import vn.vungxanh.platform.documents.Layout;

/** What a template says about the sender in one layout; all are patterns with {@code {unit}}, {@code {UNIT}}, {@code {place}}. */
public record Imprint(
        Layout layout,
        String parent,
        String own,
        String symbol,
        String preamble,
        String closing,
        List<String> capacity,
        List<String> recipients) {

    public Imprint {
        capacity = List.copyOf(capacity);
        recipients = List.copyOf(recipients);
    }
}
