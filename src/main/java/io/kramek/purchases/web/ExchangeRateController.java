package io.kramek.purchases.web;

import com.fasterxml.jackson.annotation.JsonFormat;
import io.kramek.purchases.ExchangeRates;
import io.kramek.purchases.ExchangeRates.Rate;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What other currencies are worth. */
@RestController
@RequestMapping("/api/exchange-rates")
class ExchangeRateController {

  /** The company's currency, and what one unit of the others is worth in it. */
  record ExchangeRateList(String currency, List<ExchangeRate> rates) {}

  record ExchangeRate(
      @NotNull @Size(min = 3, max = 3) String currency,
      @NotNull LocalDate validFrom,
      @NotNull @Schema(type = "string") @JsonFormat(shape = JsonFormat.Shape.STRING)
          BigDecimal rate) {}

  private final ExchangeRates rates;

  ExchangeRateController(ExchangeRates rates) {
    this.rates = rates;
  }

  @GetMapping
  ExchangeRateList rates() {
    return new ExchangeRateList(
        rates.own(),
        rates.list().stream()
            .map(one -> new ExchangeRate(one.currency(), one.validFrom(), one.rate()))
            .toList());
  }

  @PutMapping
  ExchangeRateList set(@Valid @RequestBody ExchangeRate rate) {
    rates.set(new Rate(rate.currency().toUpperCase(Locale.ROOT), rate.validFrom(), rate.rate()));
    return rates();
  }
}
