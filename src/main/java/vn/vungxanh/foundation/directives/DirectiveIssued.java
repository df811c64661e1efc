package vn.vungxanh.foundation.directives;

import java.util.UUID;

public record DirectiveIssued(UUID document) {}
