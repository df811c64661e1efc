package vn.vungxanh.territory.declarations;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import vn.vungxanh.foundation.adminunits.UnitId;

/** From a row to what it says. */
final class DeclarationRows {

    private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};

    private DeclarationRows() {}

    static Answers answers(JsonMapper json, ResultSet row) throws SQLException {
        return new Answers(json.readValue(row.getString("answers"), TEXTS));
    }

    static Declaration declaration(JsonMapper json, ResultSet row) throws SQLException {
        return new Declaration(
                row.getObject("id", UUID.class),
                ReceiptNumber.shown(row.getString("receipt")),
                Kind.valueOf(row.getString("kind")),
                row.getString("field_set"),
                Channel.valueOf(row.getString("channel")),
                new UnitId(row.getInt("unit_id")),
                answers(json, row),
                Arrays.asList((String[]) row.getArray("flags").getArray()),
                row.getObject("urgency", Integer.class),
                row.getTimestamp("declared_at").toInstant(),
                row.getString("declared_by"),
                row.getObject("replaces", UUID.class),
                instant(row, "replaced_at"),
                instant(row, "withdrawn_at"),
                row.getObject("person_id", UUID.class));
    }

    static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
