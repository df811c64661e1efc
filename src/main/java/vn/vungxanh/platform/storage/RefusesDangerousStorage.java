package vn.vungxanh.platform.storage;

import java.util.Set;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Asks once, after the migrations and before the first request. */
@Component
class RefusesDangerousStorage implements SmartInitializingSingleton {

    private final JdbcClient database;

    RefusesDangerousStorage(JdbcClient database) {
        this.database = database;
    }

    @Override
    public void afterSingletonsInstantiated() {
        Set<Danger> dangers = Danger.presentIn(database);
        if (!dangers.isEmpty()) {
            throw Danger.refusal(dangers);
        }
    }
}
