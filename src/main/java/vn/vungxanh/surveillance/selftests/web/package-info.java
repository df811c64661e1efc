@NullMarked
package vn.vungxanh.surveillance.selftests.web;

import org.jspecify.annotations.NullMarked;
