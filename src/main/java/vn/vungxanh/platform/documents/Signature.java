package vn.vungxanh.platform.documents;

import java.util.List;

/**
 * The lower right corner.
 *
 * @param capacity lines in capitals above the signature, such as "T/M BAN CÁN SỰ", "BÍ THƯ"
 * @param name empty while nobody has signed
 */
public record Signature(List<String> capacity, String name) {

    public Signature {
        capacity = List.copyOf(capacity);
    }
}
