package ai.nemovideo.sdk.batch;

import ai.nemovideo.sdk.error.NemoException;
import ai.nemovideo.sdk.internal.batch.ReportWords;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What came of a batch.
 *
 * @param id of the batch; running it again under this id goes on with what is not done
 * @param results one for each item, in the order of the request; immutable
 */
public record BatchReport(String id, List<BatchResult> results) {

  /**
   * Copies the list.
   *
   * @param id as above
   * @param results as above
   */
  public BatchReport {
    results = List.copyOf(results);
  }

  /** {@return whether every video is on disk} */
  public boolean isComplete() {
    return saved().size() == results.size();
  }

  /** {@return the items that are on disk; immutable} */
  public List<BatchResult.Saved> saved() {
    return only(BatchResult.Saved.class);
  }

  /** {@return the items that have failed; immutable} */
  public List<BatchResult.Failed> failed() {
    return only(BatchResult.Failed.class);
  }

  /** {@return the items that were not begun; immutable} */
  public List<BatchResult.NotStarted> notStarted() {
    return only(BatchResult.NotStarted.class);
  }

  /** {@return why not all items were begun; empty when they were} */
  public Optional<NemoException> stoppedBy() {
    return notStarted().stream().map(BatchResult.NotStarted::reason).findFirst();
  }

  /**
   * The report in a few plain English lines: how many are saved, what failed and why, what was not
   * begun, and what to do next. Without a line end behind the last.
   *
   * @return the lines
   */
  public String summary() {
    return summary(Locale.ENGLISH);
  }

  /**
   * As {@link #summary()}, in Chinese or English. What exceptions and services say stays as it is.
   *
   * @param locale any Chinese one, else English
   * @return the lines
   */
  public String summary(Locale locale) {
    return ReportWords.of(locale).summary(this);
  }

  /** The summary. */
  @Override
  public String toString() {
    return summary();
  }

  private <T extends BatchResult> List<T> only(Class<T> kind) {
    return results.stream().filter(kind::isInstance).map(kind::cast).toList();
  }
}
