package ai.nemovideo.sdk.examples.job;

import ai.nemovideo.sdk.error.CancelledException;
import ai.nemovideo.sdk.error.DownloadException;
import ai.nemovideo.sdk.error.InvalidRequestException;
import ai.nemovideo.sdk.error.NemoException;
import java.util.LinkedHashMap;
import java.util.Map;

/** How the programs end, for scripts. The numbers are also in every program's help. */
public final class ExitCodes {

  /** All is done; for most programs: the video is on disk. */
  public static final int OK = 0;

  /** The job failed; whether it may be run again is in the message. */
  public static final int JOB_FAILED = 1;

  /** The command line or an input cannot work; nothing was sent. */
  public static final int BAD_INPUT = 2;

  /** The video was made, but is not on disk. */
  public static final int NOT_SAVED = 3;

  /** It failed after credits may have been spent: look at the session before paying again. */
  public static final int OUTCOME_UNKNOWN = 4;

  /** A fault of the program itself; 70 is EX_SOFTWARE of sysexits.h. */
  public static final int INTERNAL = 70;

  /** Stopped by Ctrl-C; 128 and the number of SIGINT, as shells count. */
  public static final int INTERRUPTED = 130;

  /** Nobody reads the results any more; 128 and the number of SIGPIPE, as shells count. */
  public static final int DESERTED = 141;

  private ExitCodes() {}

  /** The code of a failed job. */
  public static int of(NemoException failure) {
    if (failure instanceof InvalidRequestException) {
      return BAD_INPUT;
    }
    if (failure instanceof DownloadException) {
      return NOT_SAVED;
    }
    if (failure.mayHaveBeenCharged()) {
      return OUTCOME_UNKNOWN;
    }
    return failure instanceof CancelledException ? INTERRUPTED : JOB_FAILED;
  }

  /** For the help of a program that makes a video. */
  public static Map<Integer, String> ofVideo() {
    Map<Integer, String> codes = new LinkedHashMap<>();
    codes.put(OK, "the video is on disk");
    codes.put(JOB_FAILED, "the job failed");
    codes.put(BAD_INPUT, "bad usage or bad input; nothing was sent");
    codes.put(NOT_SAVED, "the video was made, but could not be saved");
    codes.put(
        OUTCOME_UNKNOWN,
        "failed after credits may have been spent: go on with resume, do not begin anew");
    codes.put(INTERNAL, "a fault of the program itself");
    codes.put(INTERRUPTED, "stopped by Ctrl-C");
    return codes;
  }

  /** For the help of a program that only asks. */
  public static Map<Integer, String> ofQuestion() {
    Map<Integer, String> codes = new LinkedHashMap<>();
    codes.put(OK, "answered");
    codes.put(JOB_FAILED, "the service did not answer as it should");
    codes.put(BAD_INPUT, "bad usage or bad input; nothing was sent");
    codes.put(INTERNAL, "a fault of the program itself");
    codes.put(INTERRUPTED, "stopped by Ctrl-C");
    return codes;
  }
}
