package vn.vungxanh.platform.storage;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * Connections from the pool of the thread's {@link Lane}. While the database is away a few wait for it and all others are
 * told at once: threads that pile up would keep the program from answering long after the database is back.
 */
final class TwoLanes extends DelegatingDataSource {

    private static final int MOST_WAITING = 100;

    private final HikariDataSource staff;
    private final HikariDataSource everybody;

    TwoLanes(HikariDataSource staff, HikariDataSource everybody) {
        super(staff);
        this.staff = staff;
        this.everybody = everybody;
    }

    @Override
    public Connection getConnection() throws SQLException {
        var pool = Lane.current() == Lane.PUBLIC ? everybody : staff;
        var figures = pool.getHikariPoolMXBean();
        if (figures != null && figures.getThreadsAwaitingConnection() >= MOST_WAITING) {
            throw new SQLTransientConnectionException("too many wait for a connection of " + pool.getPoolName());
        }
        return pool.getConnection();
    }
}
