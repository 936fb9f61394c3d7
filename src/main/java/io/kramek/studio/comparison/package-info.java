/**
 * What is otherwise in another version of a model, a table or a form, in the words of whoever drew
 * it.
 */
package io.kramek.studio.comparison;
