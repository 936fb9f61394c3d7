package io.kramek.studio.release;

import io.kramek.studio.MovingBack.Goal;
import java.util.List;

/**
 * That what is running goes back with a release, as it is kept with the request.
 *
 * @param movable how many would have gone when it was asked
 * @param staying how many would have stayed then
 */
record MovingBackText(List<Goal> goals, long movable, long staying) {}
