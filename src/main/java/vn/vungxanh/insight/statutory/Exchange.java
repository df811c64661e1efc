package vn.vungxanh.insight.statutory;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import vn.vungxanh.kernel.Vietnam;

/** A form for other programs: names of fields and codes as the law's table has them; what is unknown is null, never a guess. */
@Component
class Exchange {

    private final JsonMapper json = JsonMapper.builder().build();

    Exchange() {}

    String of(FilledForm filled, Form.@Nullable Sent sent) {
        return json.writeValueAsString(map(filled, sent));
    }

    private static Map<String, @Nullable Object> map(FilledForm filled, Form.@Nullable Sent sent) {
        var form = filled.form();
        var all = new LinkedHashMap<String, @Nullable Object>();
        all.put("id", form.id().toString());
        all.put("form", form.kind().sheet());
        all.put("duty", form.kind().id());
        all.put("regime", form.kind().regime());
        all.put("number", form.kind().number());
        all.put(
                "unit",
                Map.of("code", filled.unit().code(), "name", filled.unit().name()));
        all.put("sender", filled.sender());
        all.put("receiver", filled.receiver());
        all.put("from", form.from().toString());
        all.put("to", form.to().toString());
        all.put("revision", form.revision());
        all.put("corrects", form.corrects() == null ? null : form.corrects().toString());
        all.put("started_at", local(form.startedAt()));
        all.put("due_at", form.dueAt() == null ? null : local(form.dueAt()));
        all.put("sent_at", sent == null ? null : local(sent.at()));
        all.put("document_number", sent == null ? null : sent.number() + "/" + sent.symbol());
        all.put("zero_report", sent == null ? null : sent.nothing());
        var fields = new LinkedHashMap<String, @Nullable Object>();
        filled.fields().forEach(field -> fields.put(field.field().name(), answer(field)));
        all.put("fields", fields);
        all.put(
                "missing",
                filled.missing().stream().map(each -> each.field().name()).toList());
        var tables = new LinkedHashMap<String, Object>();
        filled.tables().forEach(table -> tables.put(table.name(), rows(table)));
        all.put("tables", tables);
        return all;
    }

    private static @Nullable Map<String, @Nullable Object> answer(FilledField field) {
        if (field.words() == null) {
            return null;
        }
        var answer = new LinkedHashMap<String, @Nullable Object>();
        answer.put("value", field.code());
        answer.put("words", field.words());
        answer.put("source", field.recorded() ? "record" : "hand");
        return answer;
    }

    private static List<Map<String, Object>> rows(FormTable table) {
        return table.rows().stream()
                .map(row -> {
                    var line = new LinkedHashMap<String, Object>();
                    for (var i = 0; i < row.size(); i++) {
                        line.put(
                                table.columns().get(i),
                                table.numeric().contains(i) ? Long.valueOf(row.get(i)) : row.get(i));
                    }
                    return (Map<String, Object>) line;
                })
                .toList();
    }

    private static String local(Instant at) {
        return at.atZone(Vietnam.ZONE).toOffsetDateTime().toString();
    }
}
