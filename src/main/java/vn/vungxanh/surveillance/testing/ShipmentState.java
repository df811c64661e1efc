package vn.vungxanh.surveillance.testing;

/** Where a box stands. What a number counts and what a list shows: one definition for both. */
public enum ShipmentState {
    ON_ITS_WAY("x.lost_at is null and x.open > 0"),
    RECEIVED("x.lost_at is null and x.open = 0"),
    LOST("x.lost_at is not null");

    private final String sql;

    ShipmentState(String sql) {
        this.sql = sql;
    }

    String sql() {
        return sql;
    }
}
