package vn.vungxanh.platform.storage;

import java.util.Map;

/**
 * What a room wants the database to know during one transaction, for instance the jurisdiction of the reader. Every bean
 * of this type is asked when a transaction begins; the settings end with it. Must not use the database itself.
 */
@FunctionalInterface
public interface TransactionSettings {

    /** Names of PostgreSQL settings such as {@code app.scope} and their values; two rooms never share a name. */
    Map<String, String> forThisTransaction();
}
