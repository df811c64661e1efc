package vn.vungxanh.surveillance.copresence;

/**
 * One piece of evidence: two people together. Clipped to the window of the one who may have passed the disease on.
 *
 * @param where number of the place or group; 0 when there is none
 * @param at seconds since 1970
 * @param seconds together; 0 for a group that keeps no hours
 * @param signal attenuation in dB of a Bluetooth meeting; 0 otherwise
 */
public record Meeting(int source, int contact, Basis basis, Tier tier, int where, long at, int seconds, int signal) {}
