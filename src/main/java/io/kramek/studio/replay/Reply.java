package io.kramek.studio.replay;

import java.time.Duration;
import java.util.Map;
import java.util.function.Supplier;

/**
 * How somebody does a task.
 *
 * @param after how long it takes them
 * @param says the variables they complete it with, asked when they do
 */
public record Reply(Duration after, Supplier<Map<String, Object>> says) {}
