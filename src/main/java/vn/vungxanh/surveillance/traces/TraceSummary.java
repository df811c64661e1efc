package vn.vungxanh.surveillance.traces;

import java.util.List;
import java.util.Map;
import vn.vungxanh.surveillance.copresence.Basis;

/**
 * How many of what. Everybody counts here, also who lives outside the reader's area.
 *
 * @param levels from F1 down
 * @param byBasis F1 to quarantine by their strongest evidence
 * @param outside people whom the reader may not see, by the unit that answers for them
 */
public record TraceSummary(List<Level> levels, Map<Basis, Integer> byBasis, Found found, List<Outside> outside) {

    /** @param high of the quarantine tier, with high risk; of level 1 only */
    public record Level(int level, int quarantine, int notice, int high) {

        public int low() {
            return quarantine - high;
        }
    }

    /**
     * F1 to quarantine by who found them, kept apart: one person may stand in several.
     *
     * @param platform check-ins and telephones
     * @param registers households and rosters
     * @param interview what people said
     * @param onlyPlatform of these, known from nothing else; likewise below
     */
    public record Found(
            int all,
            int platform,
            int registers,
            int interview,
            int onlyPlatform,
            int onlyRegisters,
            int onlyInterview) {

        static final Found NOBODY = new Found(0, 0, 0, 0, 0, 0, 0);

        Found plus(Found other) {
            return new Found(
                    all + other.all,
                    platform + other.platform,
                    registers + other.registers,
                    interview + other.interview,
                    onlyPlatform + other.onlyPlatform,
                    onlyRegisters + other.onlyRegisters,
                    onlyInterview + other.onlyInterview);
        }
    }

    /** @param unit name of a province or district; empty where the register does not say */
    public record Outside(String unit, int quarantine, int notice) {}

    public TraceSummary {
        levels = List.copyOf(levels);
        byBasis = Map.copyOf(byBasis);
        outside = List.copyOf(outside);
    }

    public Level level(int number) {
        return levels.stream()
                .filter(level -> level.level() == number)
                .findFirst()
                .orElse(new Level(number, 0, 0, 0));
    }

    public int outsideInAll() {
        return outside.stream().mapToInt(one -> one.quarantine() + one.notice()).sum();
    }
}
