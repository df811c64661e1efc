@NullMarked
package vn.vungxanh.territory.enforcement.web;

import org.jspecify.annotations.NullMarked;
