package vn.vungxanh.platform.storage;

/** The database that this program uses: its own server, which stops with it, or one that somebody else runs. */
record DatabaseServer(Logins logins, Runnable ending) implements AutoCloseable {

    static DatabaseServer own(LocalPostgres postgres) {
        return new DatabaseServer(postgres.logins().forProgram(), postgres::close);
    }

    static DatabaseServer outside(Logins logins) {
        return new DatabaseServer(logins.forProgram(), () -> {});
    }

    @Override
    public void close() {
        ending.run();
    }
}
