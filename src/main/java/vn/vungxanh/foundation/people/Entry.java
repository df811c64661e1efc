package vn.vungxanh.foundation.people;

import java.util.UUID;

/** A newcomer beside the id of the record that it goes into. */
record Entry(UUID id, NewPerson person) {}
