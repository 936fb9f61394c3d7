package io.kramek.retention.value;

import java.util.List;
import org.hipparchus.optim.InitialGuess;
import org.hipparchus.optim.MaxEval;
import org.hipparchus.optim.PointValuePair;
import org.hipparchus.optim.SimpleValueChecker;
import org.hipparchus.optim.nonlinear.scalar.GoalType;
import org.hipparchus.optim.nonlinear.scalar.ObjectiveFunction;
import org.hipparchus.optim.nonlinear.scalar.noderiv.NelderMeadSimplex;
import org.hipparchus.optim.nonlinear.scalar.noderiv.SimplexOptimizer;
import org.hipparchus.special.Gamma;

/**
 * The BG/NBD model of Fader, Hardie and Lee ("Counting your customers" the easy way, Marketing
 * Science 24, 2005): customers buy at rates of their own, and after each purchase may leave without
 * a word. All times are in weeks.
 *
 * @param r shape of how purchase rates differ between customers
 * @param alpha scale of the same
 * @param a first shape of how the probabilities to leave differ
 * @param b second shape of the same
 */
public record BgNbd(double r, double alpha, double a, double b) {

  /**
   * What one customer, or several alike, did.
   *
   * @param repeats purchases after the first
   * @param recent weeks from the first purchase to the last
   * @param observed weeks from the first purchase to the end of what is known
   * @param customers how many did just that
   */
  public record History(int repeats, double recent, double observed, long customers) {}

  /** The model that fits best, and how well. */
  public record Fit(BgNbd model, double logLikelihood) {}

  private static final int MOST_STEPS = 5_000;
  private static final double PRECISE = 1e-10;

  /** Beyond this, parameters say only that customers do not differ; sums would overflow. */
  private static final double LARGEST_LOGARITHM = 12;

  /**
   * Fits the model by maximum likelihood. The parameters are looked for as logarithms, so that they
   * stay above zero.
   */
  public static Fit fit(List<History> histories) {
    double[] start = {0, 1, 0, 1};
    PointValuePair best = null;
    // A simplex that has shrunk at a bad place begins again where it stands.
    for (int round = 0; round < 2; round++) {
      best =
          new SimplexOptimizer(new SimpleValueChecker(PRECISE, PRECISE))
              .optimize(
                  new MaxEval(MOST_STEPS),
                  new ObjectiveFunction(point -> -of(point).logLikelihood(histories)),
                  GoalType.MINIMIZE,
                  new InitialGuess(start),
                  new NelderMeadSimplex(start.length, 1.0));
      start = best.getPoint();
    }
    return new Fit(of(best.getPoint()), -best.getValue());
  }

  private static BgNbd of(double[] logarithms) {
    double[] values = new double[logarithms.length];
    for (int i = 0; i < values.length; i++) {
      values[i] =
          Math.exp(Math.max(-LARGEST_LOGARITHM, Math.min(LARGEST_LOGARITHM, logarithms[i])));
    }
    return new BgNbd(values[0], values[1], values[2], values[3]);
  }

  /** How likely the model makes what was observed, as a logarithm. */
  public double logLikelihood(List<History> histories) {
    double sum = 0;
    double same =
        r * Math.log(alpha) - Gamma.logGamma(r) + Gamma.logGamma(a + b) - Gamma.logGamma(b);
    for (History one : histories) {
      sum += one.customers() * (same + logLikelihood(one));
    }
    return sum;
  }

  private double logLikelihood(History one) {
    int x = one.repeats();
    double purchases = Gamma.logGamma(r + x);
    double stays = Gamma.logGamma(b + x) - Gamma.logGamma(a + b + x);
    double alive = -(r + x) * Math.log(alpha + one.observed());
    if (x == 0) {
      return purchases + stays + alive;
    }
    double gone = Math.log(a / (b + x - 1)) - (r + x) * Math.log(alpha + one.recent());
    double larger = Math.max(alive, gone);
    return purchases
        + stays
        + larger
        + Math.log(Math.exp(alive - larger) + Math.exp(gone - larger));
  }

  /** The probability that a customer is still one. */
  public double alive(int repeats, double recent, double observed) {
    return 1 / (1 + goneForOneAlive(repeats, recent, observed));
  }

  private double goneForOneAlive(int repeats, double recent, double observed) {
    return repeats == 0
        ? 0
        : a / (b + repeats - 1) * Math.pow((alpha + observed) / (alpha + recent), r + repeats);
  }
}
