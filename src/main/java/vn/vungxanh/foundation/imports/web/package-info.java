@NullMarked
package vn.vungxanh.foundation.imports.web;

import org.jspecify.annotations.NullMarked;
