/** Migrations over HTTP. */
package io.kramek.studio.migration.web;
