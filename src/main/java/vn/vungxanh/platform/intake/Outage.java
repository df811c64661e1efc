package vn.vungxanh.platform.intake;

import org.springframework.dao.NonTransientDataAccessResourceException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessResourceException;
import org.springframework.transaction.TransactionException;

/** The database is away, whatever was asked of it: writing the items one by one would fail as often as there are items. */
final class Outage {

    private Outage() {}

    static boolean isBehind(Throwable why) {
        return why instanceof NonTransientDataAccessResourceException
                || why instanceof TransientDataAccessResourceException
                || why instanceof RecoverableDataAccessException
                || why instanceof TransactionException;
    }
}
