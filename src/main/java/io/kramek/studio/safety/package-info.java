/** Models that went out of hand and were paused, until somebody who knows why lets them go on. */
package io.kramek.studio.safety;
