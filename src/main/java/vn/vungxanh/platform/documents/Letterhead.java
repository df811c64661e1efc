package vn.vungxanh.platform.documents;

import org.jspecify.annotations.Nullable;

/**
 * Who speaks.
 *
 * @param parent the body above the one that issues, in capitals
 * @param own the body that issues, in capitals
 * @param symbol kind and body, such as "BC/BCS"
 * @param place where it is issued, such as "Điện Biên"
 */
public record Letterhead(@Nullable String parent, String own, String symbol, String place) {}
