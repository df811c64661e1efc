@NullMarked
package vn.vungxanh.care.facilities.web;

import org.jspecify.annotations.NullMarked;
