package vn.vungxanh.insight.risk;

import org.jspecify.annotations.Nullable;

/** Something that was typed in changed what levels follow. @param unit of which; null for all */
record InputsChanged(@Nullable Integer unit) {}
