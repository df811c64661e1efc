package vn.vungxanh.surveillance.cases;

/** Ca nghi ngờ, ca có thể, ca xác định, ca loại trừ: which one, says the definition that was in force. */
public enum Classification {
    SUSPECTED,
    PROBABLE,
    CONFIRMED,
    DISCARDED
}
