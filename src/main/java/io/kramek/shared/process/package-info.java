/**
 * What every room behind a process port shares: the engine and its safety, typed variables,
 * decisions. Engine classes are imported in rooms called {@code process}, in {@code tasks} and in
 * {@code studio}, and nowhere else.
 */
package io.kramek.shared.process;
