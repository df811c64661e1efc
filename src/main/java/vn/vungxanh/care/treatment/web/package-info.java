@NullMarked
package vn.vungxanh.care.treatment.web;

import org.jspecify.annotations.NullMarked;
