package vn.vungxanh.foundation.codes;

/** A socket: where {@code /q/{token}} leads when somebody points a telephone at a code of this kind. */
public interface OpensCode {

    CodeKind kind();

    /** The address of an open page; the page opens the token itself once more. */
    String path(String token);
}
