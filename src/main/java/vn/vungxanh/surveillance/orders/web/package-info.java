@NullMarked
package vn.vungxanh.surveillance.orders.web;

import org.jspecify.annotations.NullMarked;
