package ai.nemovideo.sdk.local.internal.durable;

import ai.nemovideo.sdk.local.Charge;
import com.google.gson.JsonObject;

/** A charge as it is kept. */
final class ChargeJson {
  private ChargeJson() {}

  static JsonObject of(Charge charge) {
    JsonObject json = new JsonObject();
    json.addProperty("session", charge.sessionId());
    json.addProperty("credits", charge.credits());
    json.addProperty("at", charge.at().toString());
    json.addProperty("reason", charge.reason());
    return json;
  }

  static Charge read(JsonObject json) {
    return new Charge(
        Json.text(json, "session"),
        Json.number(json, "credits"),
        Json.time(json, "at"),
        Json.text(json, "reason"));
  }
}
