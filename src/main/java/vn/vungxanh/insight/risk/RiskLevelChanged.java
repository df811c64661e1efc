package vn.vungxanh.insight.risk;

import java.time.Instant;

/** What the records propose for a unit became another level. A proposal is no decision. */
public record RiskLevelChanged(int unit, String disease, String regime, int from, int to, Instant at) {}
