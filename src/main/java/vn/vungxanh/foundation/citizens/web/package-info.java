@NullMarked
package vn.vungxanh.foundation.citizens.web;

import org.jspecify.annotations.NullMarked;
