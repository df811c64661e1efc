package vn.vungxanh.territory.zones;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A directive of the Prime Minister with what it demands, sentence by sentence. */
public record Regime(String code, String nameVi, String nameEn, List<Sentence> sentences) {

    /** One demand with where it stands. */
    public record Sentence(
            LocalDate validFrom, @Nullable LocalDate validTo, String vi, String en, String source, String confidence) {

        boolean inForceOn(LocalDate day) {
            return !day.isBefore(validFrom) && (validTo == null || !day.isAfter(validTo));
        }

        public String in(String language) {
            return "en".equals(language) ? en : vi;
        }
    }

    public Regime {
        sentences = List.copyOf(sentences);
    }

    public String name(String language) {
        return "en".equals(language) ? nameEn : nameVi;
    }

    /** The demands on that day; none before the directive was given. */
    public List<Sentence> on(LocalDate day) {
        return sentences.stream().filter(each -> each.inForceOn(day)).toList();
    }
}
