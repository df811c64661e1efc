@NullMarked
package vn.vungxanh.foundation.tasks.web;

import org.jspecify.annotations.NullMarked;
