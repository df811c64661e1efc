@NullMarked
package vn.vungxanh.capacity.dispatch.web;

import org.jspecify.annotations.NullMarked;
