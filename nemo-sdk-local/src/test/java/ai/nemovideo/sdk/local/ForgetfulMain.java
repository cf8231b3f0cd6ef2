package ai.nemovideo.sdk.local;

/** A program that uses the service and forgets to close it. */
final class ForgetfulMain {
  private ForgetfulMain() {}

  public static void main(String[] args) {
    LocalNemo nemo =
        LocalNemo.builder()
            .scenario(Scenario.builder().rendering(Scenario.Rendering.QUICK).build())
            .start();
    Wire wire = Wire.anonymous(nemo);
    String session = wire.openSession();
    wire.upload(session, "a.png", Wire.picture(32, 18, "png"));
    wire.say(session, "10 minutes");
    wire.render(session, "r1", wire.draft(session), "{}");
    System.out.println("main is over");
  }
}
