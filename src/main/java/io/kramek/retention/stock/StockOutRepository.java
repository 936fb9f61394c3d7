package io.kramek.retention.stock;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface StockOutRepository extends JpaRepository<StockOut, UUID> {

  /** Two who act on an order at the same moment do so one after the other. */
  @Lock(LockModeType.PESSIMISTIC_WRITE)
  @Query("from StockOut s where s.id = :id")
  Optional<StockOut> lock(UUID id);

  @Lock(LockModeType.PESSIMISTIC_WRITE)
  @Query(
      "from StockOut s where s.customer = :customer and s.product = :product and s.state <> CLOSED")
  Optional<StockOut> lockOpen(UUID customer, UUID product);

  /** Those who wait for the goods or are about to be told, the first who asked first. */
  @Lock(LockModeType.PESSIMISTIC_WRITE)
  @Query(
      "from StockOut s where s.product = :product and s.state in (WAITING, ARRIVED) order by s.waitingSince, s.id")
  List<StockOut> lockWaiting(UUID product);

  @Query(
      "from StockOut s where s.product = :product and s.state in (WAITING, ARRIVED) order by s.waitingSince, s.id")
  List<StockOut> findWaiting(UUID product);

  /** Orders that wait for a customer whose record is no longer there. */
  @Query(
      value =
          "select s.id from stock_out s where s.state <> 'CLOSED' and not exists (select 1 from customer c where c.id = s.customer_id)",
      nativeQuery = true)
  List<UUID> findOfErased();
}
