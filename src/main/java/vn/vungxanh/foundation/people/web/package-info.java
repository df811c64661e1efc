/** Pages about persons: the queue of doubtful pairs and one person. */
@NullMarked
package vn.vungxanh.foundation.people.web;

import org.jspecify.annotations.NullMarked;
