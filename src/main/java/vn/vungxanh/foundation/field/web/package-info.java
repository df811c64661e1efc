@NullMarked
package vn.vungxanh.foundation.field.web;

import org.jspecify.annotations.NullMarked;
