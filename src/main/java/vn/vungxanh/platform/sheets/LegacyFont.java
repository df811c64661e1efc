package vn.vungxanh.platform.sheets;

/** The two families of fonts in which Vietnamese was typed before Unicode. Text keeps their codes as Latin-1 letters. */
public enum LegacyFont {
    /** .VnTime and its like (ABC): one letter, one code. */
    TCVN3 {
        @Override
        String toUnicode(String text) {
            return Tcvn3.toUnicode(text);
        }
    },
    /** VNI-Times and its like: a base letter and a mark behind it. */
    VNI {
        @Override
        String toUnicode(String text) {
            return Vni.toUnicode(text);
        }
    };

    abstract String toUnicode(String text);
}
