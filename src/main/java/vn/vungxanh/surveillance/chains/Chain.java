package vn.vungxanh.surveillance.chains;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Cases that hang together.
 *
 * @param root number of the node that heads it, if it is drawn; else -1
 * @param code of the case that heads it; null when that lies outside the jurisdiction
 * @param cases all of the chain, wherever they are
 * @param outside how many of them lie outside the jurisdiction
 * @param firstOn the first onset inside the jurisdiction
 */
public record Chain(
        int number,
        int root,
        @Nullable String code,
        int cases,
        int outside,
        int generations,
        @Nullable LocalDate firstOn,
        @Nullable LocalDate lastOn) {}
