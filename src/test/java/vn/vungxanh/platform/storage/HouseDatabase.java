package vn.vungxanh.platform.storage;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.support.GenericApplicationContext;

/**
 * One fresh PostgreSQL for all tests of this JVM, in {@code target/house}. Every context uses it; it stops when the JVM
 * ends, for its pipe ends then.
 */
public final class HouseDatabase implements ApplicationContextInitializer<GenericApplicationContext> {

    @Override
    public void initialize(GenericApplicationContext context) {
        Supplier<DatabaseServer> shared = () -> DatabaseServer.outside(Server.POSTGRES.logins());
        context.registerBean(DatabaseServer.class, shared);
    }

    /** For tests that play the owner of the tables. */
    public static Connection connectAsOwner() throws SQLException {
        return Server.POSTGRES.logins().owner().connect();
    }

    static Connection connectAsSuperuser() throws SQLException {
        return Server.POSTGRES.superuser(LocalPostgres.DATABASE).connect();
    }

    /** A test that waits for ever says nothing; a statement that is ended names itself. */
    private static final List<String> IMPATIENT = List.of("statement_timeout=120s", "lock_timeout=60s");

    private static final class Server {

        static final LocalPostgres POSTGRES = LocalPostgres.openFresh(
                new VungXanhHome(Path.of("target", "house")).folder("postgres"), new ServerSettings("64MB", IMPATIENT));
    }
}
