package io.kramek.bench;

import com.sun.management.GarbageCollectionNotificationInfo;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryUsage;
import java.util.concurrent.atomic.AtomicLong;
import javax.management.ListenerNotFoundException;
import javax.management.NotificationEmitter;
import javax.management.NotificationListener;
import javax.management.openmbean.CompositeData;

/**
 * Watches how much heap is in use after each collection. The limit itself is kept by the JVM, which
 * runs with {@code -Xmx512m}: whatever needs more ends with an error and no figure.
 */
final class Heap implements AutoCloseable {

  private static final double MEGABYTE = 1024 * 1024;

  private final AtomicLong peak = new AtomicLong();
  private final NotificationListener listener =
      (notification, handback) -> {
        if (notification
            .getType()
            .equals(GarbageCollectionNotificationInfo.GARBAGE_COLLECTION_NOTIFICATION)) {
          var collection =
              GarbageCollectionNotificationInfo.from((CompositeData) notification.getUserData());
          long used =
              collection.getGcInfo().getMemoryUsageAfterGc().entrySet().stream()
                  .filter(
                      pool ->
                          pool.getKey().startsWith("G1")
                              || pool.getKey().contains("Gen")
                              || pool.getKey().contains("Eden")
                              || pool.getKey().contains("Survivor"))
                  .map(java.util.Map.Entry::getValue)
                  .mapToLong(MemoryUsage::getUsed)
                  .sum();
          peak.accumulateAndGet(used, Math::max);
        }
      };

  Heap() {
    System.gc();
    for (GarbageCollectorMXBean collector : ManagementFactory.getGarbageCollectorMXBeans()) {
      ((NotificationEmitter) collector).addNotificationListener(listener, null, null);
    }
  }

  /** The most that was in use after a collection, in MB. */
  double peak() {
    System.gc();
    return peak.get() / MEGABYTE;
  }

  /** What the JVM may take at most, in MB. */
  static double limit() {
    return Runtime.getRuntime().maxMemory() / MEGABYTE;
  }

  @Override
  public void close() throws ListenerNotFoundException {
    for (GarbageCollectorMXBean collector : ManagementFactory.getGarbageCollectorMXBeans()) {
      ((NotificationEmitter) collector).removeNotificationListener(listener);
    }
  }
}
