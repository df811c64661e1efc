package vn.vungxanh.surveillance.copresence;

import java.util.List;

/**
 * A candidate who met the infected.
 *
 * @param likelihood weighted hours together × infectiousness on that day × probability of that incubation, summed; only its
 *     order and ratios mean something
 * @param share of all candidates' likelihood, 0 to 1
 */
public record Suspect(Candidate candidate, double likelihood, double share, List<Meeting> meetings) {}
