@NullMarked
package vn.vungxanh.surveillance.traces.web;

import org.jspecify.annotations.NullMarked;
