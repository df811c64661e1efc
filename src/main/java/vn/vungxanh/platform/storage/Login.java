package vn.vungxanh.platform.storage;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** A way into the database. */
record Login(String url, String user, @Nullable String password) {

    Connection connect() throws SQLException {
        return DriverManager.getConnection(url, user, password);
    }

    /** Without the parameters of the address: one of them may be a password. */
    @Override
    public String toString() {
        return user + " at " + url.replaceFirst("[?].*", "");
    }
}
