package vn.vungxanh.territory.frontier;

/** The border line, named by the neighbour. */
public enum Line {
    LAOS("LA"),
    CHINA("CN"),
    CAMBODIA("KH");

    private final String code;

    Line(String code) {
        this.code = code;
    }

    /** The neighbour's code in ISO 3166-1. */
    public String code() {
        return code;
    }
}
