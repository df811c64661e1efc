package vn.vungxanh.insight.reporting;

/** A report on paper and on the page: what is frozen when it is signed. */
record Printed(String html, byte[] pdf, byte[] docx, byte[] xlsx) {}
