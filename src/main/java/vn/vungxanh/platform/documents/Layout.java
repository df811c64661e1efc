package vn.vungxanh.platform.documents;

import java.util.Locale;

/** Whose rules of presentation a document follows. */
public enum Layout {
    /** Guidance 36-HD/VPTW of 3 April 2018 of the Office of the Party's Central Committee. */
    PARTY,
    /** Decree 30/2020/NĐ-CP, appendix I. */
    STATE;

    /** The word in an address: {@code layout=party}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Layout ofWord(String word) {
        return word.equalsIgnoreCase("state") ? STATE : PARTY;
    }

    String country() {
        return this == PARTY ? "ĐẢNG CỘNG SẢN VIỆT NAM" : "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM";
    }

    /** "88-BC/BCS" of the Party, "88/BC-UBND" of the State, where a number below ten gets a nought. */
    String number(int number, String symbol) {
        return this == PARTY ? number + "-" + symbol : "%02d/%s".formatted(number, symbol);
    }

    String withoutNumber(String symbol) {
        return this == PARTY ? "      -" + symbol : "      /" + symbol;
    }
}
