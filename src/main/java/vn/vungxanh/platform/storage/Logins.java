package vn.vungxanh.platform.storage;

/**
 * The two ways into the database: the owner makes and alters the tables, the program itself comes as the application
 * role, which owns nothing and bypasses no policy.
 */
record Logins(Login owner, Login app) {

    static final String OWNER = "vungxanh_owner";
    static final String APP = "vungxanh_app";

    Logins forProgram() {
        return new Logins(
                new Login(JdbcUrl.forProgram(owner.url()), owner.user(), owner.password()),
                new Login(JdbcUrl.forProgram(app.url()), app.user(), app.password()));
    }
}
