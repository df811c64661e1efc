@NullMarked
package vn.vungxanh.care.isolation.web;

import org.jspecify.annotations.NullMarked;
