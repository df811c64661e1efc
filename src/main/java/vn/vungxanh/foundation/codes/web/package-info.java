@NullMarked
package vn.vungxanh.foundation.codes.web;

import org.jspecify.annotations.NullMarked;
