package ai.nemovideo.sdk.internal.json;

import ai.nemovideo.sdk.api.Envelope;
import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.Moshi;
import com.squareup.moshi.Types;
import java.lang.annotation.Annotation;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Gives Moshi the envelope around every payload. */
final class EnvelopeAdapterFactory implements JsonAdapter.Factory {

  @Override
  public @Nullable JsonAdapter<?> create(
      Type type, Set<? extends Annotation> annotations, Moshi moshi) {
    if (Types.getRawType(type) != Envelope.class
        || !(type instanceof ParameterizedType parameterized)) {
      return null;
    }
    return new EnvelopeAdapter<>(moshi.adapter(parameterized.getActualTypeArguments()[0]))
        .nullSafe();
  }
}
