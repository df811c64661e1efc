@NullMarked
package vn.vungxanh.care.protocols.web;

import org.jspecify.annotations.NullMarked;
