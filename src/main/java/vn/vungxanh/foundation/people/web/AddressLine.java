package vn.vungxanh.foundation.people.web;

import vn.vungxanh.foundation.people.Address;

/** @param placeName the commune with district and province */
public record AddressLine(Address address, String placeName) {}
