package vn.vungxanh.insight.statutory;

/**
 * A form as it leaves the unit.
 *
 * @param exchange JSON with the codes of the law
 */
public record Printed(String html, byte[] pdf, byte[] docx, byte[] xlsx, String exchange) {}
