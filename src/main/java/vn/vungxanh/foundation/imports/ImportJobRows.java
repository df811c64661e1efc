package vn.vungxanh.foundation.imports;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.RowMapper;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import vn.vungxanh.foundation.access.StaffId;
import vn.vungxanh.foundation.adminunits.UnitId;

/** A row of {@code imports.jobs} as a job. */
final class ImportJobRows implements RowMapper<ImportJob> {

    private final JsonMapper json;

    ImportJobRows(JsonMapper json) {
        this.json = json;
    }

    @Override
    public ImportJob mapRow(ResultSet row, int n) throws SQLException {
        var finished = row.getTimestamp("finished_at");
        var rows = row.getObject("rows", Long.class);
        var created = row.getObject("created", Long.class);
        var arguments = row.getString("failure_args");
        return new ImportJob(
                row.getObject("id", UUID.class),
                row.getString("kind"),
                ImportMode.valueOf(row.getString("mode")),
                ImportStatus.valueOf(row.getString("status")),
                new StaffId(row.getObject("staff_id", UUID.class)),
                row.getString("login"),
                new UnitId(row.getInt("unit_id")),
                row.getString("file_name"),
                row.getString("content_hash"),
                row.getString("sheet"),
                row.getInt("header_row"),
                words(row.getString("headings")),
                json.readValue(row.getString("mapping"), new TypeReference<Map<Integer, String>>() {}),
                json.readValue(row.getString("constants"), new TypeReference<Map<String, String>>() {}),
                row.getString("failure"),
                arguments == null ? List.of() : words(arguments),
                row.getObject("same_as", UUID.class),
                row.getTimestamp("submitted_at").toInstant(),
                finished == null ? null : finished.toInstant(),
                rows,
                row.getInt("headers_again"),
                created == null
                        ? null
                        : new Balance(
                                created, row.getLong("updated"), row.getLong("duplicate"), row.getLong("rejected")),
                row.getLong("withheld"));
    }

    private List<String> words(String text) {
        return json.readValue(text, new TypeReference<List<String>>() {});
    }
}
