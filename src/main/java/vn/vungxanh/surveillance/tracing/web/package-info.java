@NullMarked
package vn.vungxanh.surveillance.tracing.web;

import org.jspecify.annotations.NullMarked;
