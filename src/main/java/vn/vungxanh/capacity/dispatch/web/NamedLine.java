package vn.vungxanh.capacity.dispatch.web;

import org.jspecify.annotations.Nullable;
import vn.vungxanh.capacity.workforce.Posting;

/** @param name none where it is hidden from the reader, or people are sent without names */
public record NamedLine(
        Posting posting, @Nullable String name, @Nullable String address) {}
