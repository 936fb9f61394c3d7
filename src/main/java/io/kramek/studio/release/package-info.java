/**
 * How changed files come in force: asked for, checked, looked at by a second pair of eyes, released
 * and signed.
 */
package io.kramek.studio.release;
