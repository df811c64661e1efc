package vn.vungxanh.platform.storage;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.util.function.SingletonSupplier;

/** Begins every transaction with the settings of all rooms, in one statement; PostgreSQL forgets them at its end. */
final class SettingsTransactionManager extends JdbcTransactionManager {

    // asked at the first transaction, for a room's settings may themselves need beans that are made later
    private final transient Supplier<List<TransactionSettings>> rooms;

    SettingsTransactionManager(DataSource dataSource, ObjectProvider<TransactionSettings> rooms) {
        super(dataSource);
        this.rooms = SingletonSupplier.of(() -> rooms.orderedStream().toList());
    }

    @Override
    protected void prepareTransactionalConnection(Connection connection, TransactionDefinition definition)
            throws SQLException {
        super.prepareTransactionalConnection(connection, definition);
        Map<String, String> settings = settings();
        if (settings.isEmpty()) {
            return;
        }
        String calls = String.join(", ", Collections.nCopies(settings.size(), "set_config(?, ?, true)"));
        try (PreparedStatement statement = connection.prepareStatement("select " + calls)) {
            int index = 1;
            for (Map.Entry<String, String> setting : settings.entrySet()) {
                statement.setString(index++, setting.getKey());
                statement.setString(index++, setting.getValue());
            }
            statement.execute();
        }
    }

    private Map<String, String> settings() {
        Map<String, String> all = new LinkedHashMap<>();
        for (TransactionSettings room : rooms.get()) {
            room.forThisTransaction().forEach((name, value) -> {
                if (all.putIfAbsent(name, value) != null) {
                    throw new IllegalStateException("two rooms set " + name);
                }
            });
        }
        return all;
    }
}
