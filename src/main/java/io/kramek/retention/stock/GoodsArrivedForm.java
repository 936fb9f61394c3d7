package io.kramek.retention.stock;

import io.kramek.identity.CurrentUser;
import io.kramek.identity.UserId;
import io.kramek.products.Products;
import io.kramek.shared.Problem;
import io.kramek.shared.Speech;
import io.kramek.tasks.OpenTask;
import io.kramek.tasks.TaskForm;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The form <i>Tell the customer</i>: what has come, and since when it is waited for. */
@Component
class GoodsArrivedForm implements TaskForm {

  private final StockOuts stockOuts;
  private final StockOutRepository repository;
  private final Products products;
  private final CurrentUser currentUser;

  GoodsArrivedForm(
      StockOuts stockOuts,
      StockOutRepository repository,
      Products products,
      CurrentUser currentUser) {
    this.stockOuts = stockOuts;
    this.repository = repository;
    this.products = products;
    this.currentUser = currentUser;
  }

  @Override
  public String formId() {
    return "goods-arrived";
  }

  @Override
  public Map<String, Object> data(OpenTask task) {
    StockOut stockOut = repository.findById(task.subject().id()).orElseThrow(Problem::notFound);
    var reader = currentUser.get();
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("product", products.stock(stockOut.product()).name());
    data.put("quantity", stockOut.quantity());
    data.put(
        "ordered", new Speech(reader.language(), reader.timeZone()).moment(stockOut.orderedAt()));
    return data;
  }

  @Override
  public void complete(OpenTask task, Map<String, Object> values) {
    Object comment = values.get("comment");
    stockOuts.told(
        new StockOutId(task.subject().id()), comment == null ? null : comment.toString());
  }

  @Override
  public void assigned(OpenTask task, UserId user) {
    stockOuts.handTo(new StockOutId(task.subject().id()), user);
  }
}
