@NullMarked
package vn.vungxanh.platform.map.web;

import org.jspecify.annotations.NullMarked;
