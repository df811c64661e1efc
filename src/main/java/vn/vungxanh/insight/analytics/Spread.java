package vn.vungxanh.insight.analytics;

import org.jspecify.annotations.Nullable;
import vn.vungxanh.insight.methods.Offspring;

/**
 * How unequally the cases of a unit infected.
 *
 * @param linked cases that somebody named an infector for, or that infected somebody
 * @param fit none when nobody is known to have infected anybody
 */
public record Spread(int cases, int linked, @Nullable Offspring fit) {}
