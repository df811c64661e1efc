package vn.vungxanh.surveillance.followup;

import java.util.UUID;

/** What the sender of a call is told: kept now, or known before. */
public record CallReceipt(UUID id, boolean duplicate, boolean visitDue) {}
