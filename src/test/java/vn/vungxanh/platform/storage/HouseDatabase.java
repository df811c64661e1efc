package vn.vungxanh.platform.storage;

import java.nio.file.Path;
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

    /** The way in for tests that play the owner of the tables. */
    public static Login owner() {
        return Server.POSTGRES.logins().owner();
    }

    private static final class Server {

        static final LocalPostgres POSTGRES = fresh();

        private static LocalPostgres fresh() {
            Path home = Path.of("target", "house").toAbsolutePath();
            return LocalPostgres.openFresh(
                    new VungXanhHome(home).folder("postgres"), ServerSettings.withSharedBuffers("64MB"));
        }
    }
}
