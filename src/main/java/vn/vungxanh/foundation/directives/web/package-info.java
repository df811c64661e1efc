@NullMarked
package vn.vungxanh.foundation.directives.web;

import org.jspecify.annotations.NullMarked;
