package vn.vungxanh.foundation.access.web;

import vn.vungxanh.foundation.access.StaffAccount;

public record StaffRow(StaffAccount account, String place) {}
