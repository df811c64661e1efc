package vn.vungxanh.territory.declarations;

/** The three declarations of tokhaiyte.vn: nội địa, nhập cảnh, toàn dân. */
public enum Kind {
    DOMESTIC,
    ENTRY,
    /** Of a round in which everybody is asked. */
    POPULATION
}
