package vn.vungxanh.surveillance.cases;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.vungxanh.surveillance.cases.EvidenceRepository.Evidence;

/** What is left of a case when tests that spoke for it were taken back. */
final class RestsOnTests {

    private RestsOnTests() {}

    /**
     * @return what the case comes to; empty where it stands on more than what was withdrawn: another test that says as
     *     much, or somebody's own word
     */
    static Optional<Classification> left(Classification now, List<Evidence> evidence) {
        var standing = evidence.stream()
                .filter(each -> !each.withdrawn())
                .map(Evidence::says)
                .max(Comparator.naturalOrder());
        @Nullable Classification level = now;
        while (level != null && level != Classification.DISCARDED) {
            if (standing.isPresent() && standing.get().compareTo(level) >= 0) {
                break;
            }
            var at = level;
            var raised = evidence.stream()
                    .filter(each -> each.withdrawn() && each.says() == at && isWeaker(each.was(), at))
                    .findFirst();
            if (raised.isEmpty()) {
                break;
            }
            level = raised.get().was();
        }
        if (level == now) {
            return Optional.empty();
        }
        if (standing.isPresent() && (level == null || standing.get().compareTo(level) > 0)) {
            return standing;
        }
        return Optional.of(level == null ? Classification.DISCARDED : level);
    }

    private static boolean isWeaker(@Nullable Classification was, Classification than) {
        return was == null || was.compareTo(than) < 0;
    }
}
