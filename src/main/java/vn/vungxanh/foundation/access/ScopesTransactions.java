package vn.vungxanh.foundation.access;

import java.util.Map;
import org.springframework.stereotype.Component;
import vn.vungxanh.platform.storage.TransactionSettings;

/** Tells PostgreSQL in each transaction for whom it works. Nobody signed in: empty settings, and so no rows. */
@Component
class ScopesTransactions implements TransactionSettings {

    private static final Map<String, String> NOBODY =
            Map.of("app.scope", "", "app.scope_from", "", "app.scope_to", "", "app.staff", "");

    private final CurrentScope current;

    ScopesTransactions(CurrentScope current) {
        this.current = current;
    }

    @Override
    public Map<String, String> forThisTransaction() {
        return current.find().map(ScopesTransactions::settings).orElse(NOBODY);
    }

    private static Map<String, String> settings(Scope scope) {
        return Map.of(
                "app.scope", scope.multirange(),
                "app.scope_from", Integer.toString(scope.from()),
                "app.scope_to", Integer.toString(scope.to()),
                "app.staff", scope.staff().toString());
    }
}
