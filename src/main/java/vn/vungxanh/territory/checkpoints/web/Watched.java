package vn.vungxanh.territory.checkpoints.web;

/** An affected place by the name that an officer types, with what its level asks for. */
public record Watched(String name, String level, String source) {}
