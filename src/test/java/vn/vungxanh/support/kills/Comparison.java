package vn.vungxanh.support.kills;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/**
 * What was promised and what was sent, against what the database holds.
 *
 * @param lost promised, and not there with this content
 * @param phantoms there, and never sent with this content
 * @param twice rows of a declaration beyond its first
 */
record Comparison(int rows, int lost, int phantoms, int twice) {

    private static final String ALL = "select id, full_name, answers ->> 'otherSigns' from declarations.declarations";

    static Comparison of(Connection connection, Map<UUID, String> promises, Map<UUID, Declared> sent)
            throws SQLException {
        var stored = new HashMap<UUID, String>();
        var names = new HashMap<String, UUID>();
        var twice = 0;
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(ALL)) {
            while (rows.next()) {
                var id = rows.getObject(1, UUID.class);
                stored.put(id, Declared.hash(id.toString(), rows.getString(2), rows.getString(3)));
                if (names.put(rows.getString(2), id) != null) {
                    twice++;
                }
            }
        }
        var lost = promises.entrySet().stream()
                .filter(promise -> !promise.getValue().equals(stored.get(promise.getKey())))
                .count();
        var phantoms = stored.entrySet().stream()
                .filter(row -> !sent.containsKey(row.getKey())
                        || !sent.get(row.getKey()).hash().equals(row.getValue()))
                .count();
        return new Comparison(stored.size(), (int) lost, (int) phantoms, twice);
    }
}
