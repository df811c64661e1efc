@NullMarked
package vn.vungxanh.surveillance.laboratories.web;

import org.jspecify.annotations.NullMarked;
