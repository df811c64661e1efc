@NullMarked
package vn.vungxanh.capacity.workforce.web;

import org.jspecify.annotations.NullMarked;
