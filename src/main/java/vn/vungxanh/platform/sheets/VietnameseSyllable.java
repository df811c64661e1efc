package vn.vungxanh.platform.sheets;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Could this word be a Vietnamese syllable? The way to tell Unicode from TCVN3, VNI and Windows code pages. */
final class VietnameseSyllable {

    private static final Pattern SHAPE =
            Pattern.compile("(ngh|ng|nh|gh|gi|kh|kr|ph|qu|th|tr|ch|đr|br|[bcdđghklmnprstvx]|)([aăâeêioôơuưy].*)");
    private static final Pattern TONES = Pattern.compile("[\\u0300\\u0301\\u0303\\u0309\\u0323]");
    private static final Set<String> RHYMES = Set.of("""
            a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây e ec em en eng
            eo ep et ê êch êm ên êng ênh êp êt êu i ia ich im in inh ip it iu iêc iêm iên iêng iêp iêt iêu o oa
            oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oc oe oen oeo oet oi om on ong
            op ot ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơng ơp ơt u ua uân uâng uât uây uc ue ui um un ung uôc uôi
            uôm uôn uông uôt up ut uê uêch uênh uơ uy uya uych uyên uyêt uyn uynh uyt uyu ư ưa ưc ưi ưm ưn ưng
            ươc ươi ươm ươn ương ươp ươt ươu ưt ưu y yêm yên yêng yêt yêu""".split("\\s+"));
    private static final Set<Character> STOPS = Set.of('c', 'h', 'p', 't');
    private static final Pattern SEPARATORS = Pattern.compile("[\\s\\p{Z}!-@\\[-`{-~]+");

    private VietnameseSyllable() {}

    /** Words beyond ASCII that could be Vietnamese, less twice those that could not. */
    static int score(String text) {
        int score = 0;
        for (var word : SEPARATORS.split(text)) {
            if (!word.isEmpty() && word.chars().anyMatch(c -> c > '~')) {
                score += isPossible(word) ? 1 : -2;
            }
        }
        return score;
    }

    static boolean isPossible(String word) {
        boolean oneCase = word.equals(word.toUpperCase(Locale.ROOT))
                || word.substring(1).equals(word.substring(1).toLowerCase(Locale.ROOT));
        if (!oneCase) {
            return false;
        }
        var apart = Normalizer.normalize(word.toLowerCase(Locale.ROOT), Normalizer.Form.NFD);
        var toneless = TONES.matcher(apart).replaceAll("");
        int tones = apart.length() - toneless.length();
        var shape = SHAPE.matcher(Normalizer.normalize(toneless, Normalizer.Form.NFC));
        if (tones > 1 || !shape.matches()) {
            return false;
        }
        var rhyme = shape.group(2);
        boolean known = RHYMES.contains(rhyme)
                || ("gi".equals(shape.group(1)) && RHYMES.contains("i" + rhyme))
                || ("qu".equals(shape.group(1)) && RHYMES.contains("u" + rhyme));
        return known
                && (!isStopped(rhyme) || tones == 0 || apart.indexOf('\u0301') >= 0 || apart.indexOf('\u0323') >= 0);
    }

    private static boolean isStopped(String rhyme) {
        return STOPS.contains(rhyme.charAt(rhyme.length() - 1)) && !rhyme.endsWith("nh");
    }
}
