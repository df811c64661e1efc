package vn.vungxanh.capacity.workforce;

/** Đội phản ứng nhanh, kíp cấp cứu ngoại viện, tổ chuyên môn cao, tổ COVID cộng đồng, tổ lấy mẫu, tổ truy vết, đội tăng cường. */
public enum TeamKind {
    RAPID_RESPONSE,
    AMBULANCE,
    SPECIALIST,
    COMMUNITY,
    SAMPLING,
    TRACING,
    RESERVE
}
