package vn.vungxanh.foundation.access.web;

import vn.vungxanh.foundation.access.AuditEntry;

/** @param what the deed in the reader's language */
public record AuditRow(AuditEntry entry, String what) {}
