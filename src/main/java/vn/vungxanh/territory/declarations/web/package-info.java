@NullMarked
package vn.vungxanh.territory.declarations.web;

import org.jspecify.annotations.NullMarked;
