package ai.nemovideo.sdk.local.internal.durable;

import ai.nemovideo.sdk.local.internal.job.RenderJobs;
import ai.nemovideo.sdk.local.internal.state.Accounts;
import ai.nemovideo.sdk.local.internal.state.Ledger;
import ai.nemovideo.sdk.local.internal.state.MediaShelf;
import ai.nemovideo.sdk.local.internal.state.Sessions;

/**
 * All that a service knows.
 *
 * @param accounts and their tokens
 * @param sessions and their drafts
 * @param ledger of what was paid
 * @param shelf of uploaded and rendered files
 * @param jobs that render
 */
public record ServiceState(
    Accounts accounts, Sessions sessions, Ledger ledger, MediaShelf shelf, RenderJobs jobs)
    implements AutoCloseable {

  @Override
  public void close() {
    jobs.close();
    shelf.close();
  }
}
