package vn.vungxanh.insight.scenarios;

import org.jspecify.annotations.Nullable;
import vn.vungxanh.insight.demand.Resource;

/**
 * What there is of something.
 *
 * @param amount none when no room of the program knows it, which is not 0
 * @param lasts used up by use, such as suits; otherwise there again the next day, such as beds
 * @param list the page where it is counted
 */
public record Have(
        Resource resource,
        @Nullable Double amount,
        boolean lasts,
        @Nullable String list) {

    static Have unknown(Resource resource) {
        return new Have(resource, null, false, null);
    }

    static Have daily(Resource resource, double amount, String list) {
        return new Have(resource, amount, false, list);
    }

    static Have stock(Resource resource, double amount, String list) {
        return new Have(resource, amount, true, list);
    }
}
