package vn.vungxanh.foundation.access.web;

/** The first administrator as the form sends it. */
public record FirstForm(String login, String name, String unit, String password, String repeated) {}
