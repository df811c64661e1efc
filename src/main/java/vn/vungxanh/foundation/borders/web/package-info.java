@NullMarked
package vn.vungxanh.foundation.borders.web;

import org.jspecify.annotations.NullMarked;
