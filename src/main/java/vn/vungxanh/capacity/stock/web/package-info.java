@NullMarked
package vn.vungxanh.capacity.stock.web;

import org.jspecify.annotations.NullMarked;
