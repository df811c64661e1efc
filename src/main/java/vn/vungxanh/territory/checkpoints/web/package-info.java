@NullMarked
package vn.vungxanh.territory.checkpoints.web;

import org.jspecify.annotations.NullMarked;
