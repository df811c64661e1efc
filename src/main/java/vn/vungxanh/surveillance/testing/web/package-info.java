@NullMarked
package vn.vungxanh.surveillance.testing.web;

import org.jspecify.annotations.NullMarked;
