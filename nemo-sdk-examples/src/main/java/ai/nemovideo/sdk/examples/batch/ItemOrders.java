package ai.nemovideo.sdk.examples.batch;

import ai.nemovideo.sdk.OutputSettings;
import ai.nemovideo.sdk.examples.job.Order;
import ai.nemovideo.sdk.examples.job.StateFolder;
import ai.nemovideo.sdk.examples.option.Target;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Keeps what each item of a batch was asked for: whoever goes on with a single one finds where its
 * video belongs, and for which skill it was made.
 *
 * @param state where jobs are on record
 * @param target where they are made
 * @param skill the skill that asks for them, or null
 */
public record ItemOrders(StateFolder state, Target target, @Nullable String skill) {

  /** Keeps the orders of all items; to be called before the batch begins. */
  public void keep(String batch, Plan plan) {
    List<String> names = ItemNames.of(plan.items());
    for (int i = 0; i < names.size(); i++) {
      state.orders().save(order(ItemNames.job(batch, names.get(i)), plan.items().get(i)));
    }
  }

  /** Forgets the orders of items that were not begun. */
  public void tidy(String batch, Plan plan) {
    for (String name : ItemNames.of(plan.items())) {
      String job = ItemNames.job(batch, name);
      if (state.jobs().find(job).isEmpty()) {
        state.orders().remove(job);
      }
    }
  }

  private Order order(String job, PlanItem item) {
    return new Order(
        job,
        Order.BATCH,
        target,
        skill,
        item.inputs(),
        item.prompt(),
        OutputSettings.defaults(),
        item.target());
  }
}
