package vn.vungxanh.surveillance.presence;

/** How the index stands, for the page of administrators. */
public record IndexState(long visits, long encounters, long memberships, long bytes, long sequence, long behind) {}
