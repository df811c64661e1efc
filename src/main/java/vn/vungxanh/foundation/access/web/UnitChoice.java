package vn.vungxanh.foundation.access.web;

public record UnitChoice(String code, String name) {}
