package vn.vungxanh.surveillance.chains;

import java.util.UUID;

public record InfectionId(UUID value) {}
