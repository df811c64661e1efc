package vn.vungxanh.platform.storage;

import org.jspecify.annotations.Nullable;
import org.springframework.dao.NonTransientDataAccessResourceException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessResourceException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;

/** A failure that says nothing about what was asked: the database does not answer, whoever asks and whatever. */
public final class DatabaseAway {

    private DatabaseAway() {}

    public static boolean isBehind(@Nullable Throwable failure) {
        for (var why = failure; why != null; why = why.getCause()) {
            if (why instanceof NonTransientDataAccessResourceException
                    || why instanceof TransientDataAccessResourceException
                    || why instanceof RecoverableDataAccessException
                    || why instanceof CannotCreateTransactionException
                    || why instanceof TransactionSystemException) {
                return true;
            }
        }
        return false;
    }
}
