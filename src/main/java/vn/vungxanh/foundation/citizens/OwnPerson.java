package vn.vungxanh.foundation.citizens;

import java.util.UUID;

/**
 * One of those who are reached at the telephone.
 *
 * @param name in full only for whoever said the birth date; before that the given name alone
 */
public record OwnPerson(UUID id, String name, boolean unlocked) {}
