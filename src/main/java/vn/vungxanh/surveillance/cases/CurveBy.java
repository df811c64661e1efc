package vn.vungxanh.surveillance.cases;

/** Which of the dates the days of an epidemic curve are. */
public enum CurveBy {
    ONSET("c.onset_on"),
    REPORT("(c.reported_at at time zone 'Asia/Ho_Chi_Minh')::date");

    private final String sql;

    CurveBy(String sql) {
        this.sql = sql;
    }

    String sql() {
        return sql;
    }
}
