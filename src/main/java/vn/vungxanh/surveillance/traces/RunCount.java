package vn.vungxanh.surveillance.traces;

import vn.vungxanh.surveillance.copresence.Basis;
import vn.vungxanh.surveillance.copresence.Tier;

/** How many distinct people of a run stand at a level and tier by a kind of evidence. */
public record RunCount(int level, Tier tier, Basis basis, long people) {}
