@NullMarked
package vn.vungxanh.foundation.access.web;

import org.jspecify.annotations.NullMarked;
