package vn.vungxanh.insight.reporting;

import java.util.UUID;

public record ReportId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
