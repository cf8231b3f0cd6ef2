package ai.nemovideo.sdk.local.internal.render;

import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_FLAG_BITEXACT;
import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_FLAG_GLOBAL_HEADER;
import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_ID_AAC;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_alloc_context3;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_find_encoder;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_free_context;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_open2;
import static org.bytedeco.ffmpeg.global.avutil.AV_SAMPLE_FMT_FLTP;
import static org.bytedeco.ffmpeg.global.avutil.av_channel_layout_default;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_alloc;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_free;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_get_buffer;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_make_writable;
import static org.bytedeco.ffmpeg.global.avutil.av_make_q;

import ai.nemovideo.sdk.local.internal.music.MusicBed;
import java.io.IOException;
import org.bytedeco.ffmpeg.avcodec.AVCodec;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.javacpp.FloatPointer;

/** The sound track: AAC, 48 kHz, stereo. */
final class AudioTrack implements AutoCloseable {

  private static final int CHANNELS = 2;

  private final Mp4File file;
  private final MusicBed music;
  private final AVCodecContext encoder;
  private final AVFrame block;
  private final AVStream stream;
  private final float[] left;
  private final float[] right;
  private long written;

  AudioTrack(Mp4File file, MusicBed music, RenderSettings settings) throws IOException {
    this.file = file;
    this.music = music;
    AVCodec codec = Ffmpeg.found(avcodec_find_encoder(AV_CODEC_ID_AAC), "find the AAC encoder");
    encoder = Ffmpeg.found(avcodec_alloc_context3(codec), "set up the AAC encoder");
    block = av_frame_alloc();
    try {
      encoder.sample_fmt(AV_SAMPLE_FMT_FLTP);
      encoder.sample_rate(MusicBed.SAMPLE_RATE);
      av_channel_layout_default(encoder.ch_layout(), CHANNELS);
      encoder.bit_rate(settings.audioBitsPerSecond());
      encoder.time_base(av_make_q(1, MusicBed.SAMPLE_RATE));
      encoder.flags(encoder.flags() | AV_CODEC_FLAG_GLOBAL_HEADER | AV_CODEC_FLAG_BITEXACT);
      Ffmpeg.check(avcodec_open2(encoder, codec, (AVDictionary) null), "open the AAC encoder");
      stream = file.addStream(encoder);
      left = new float[encoder.frame_size()];
      right = new float[encoder.frame_size()];
      block.format(AV_SAMPLE_FMT_FLTP).nb_samples(encoder.frame_size());
      block.sample_rate(MusicBed.SAMPLE_RATE);
      av_channel_layout_default(block.ch_layout(), CHANNELS);
      Ffmpeg.check(av_frame_get_buffer(block, 0), "find memory for sound");
    } catch (IOException e) {
      close();
      throw e;
    }
  }

  /** Writes blocks until the sound is as long as the picture, or {@code samples} long. */
  void writeUntil(long samples) throws IOException {
    long end = Math.min(samples, music.samples());
    while (written < end) {
      int count = (int) Math.min(left.length, music.samples() - written);
      music.fill(written, left, right, count);
      Ffmpeg.check(av_frame_make_writable(block), "find memory for sound");
      // only the very last block may be shorter than the encoder's frame
      block.nb_samples(count);
      new FloatPointer(block.data(0)).put(left, 0, count);
      new FloatPointer(block.data(1)).put(right, 0, count);
      block.pts(written);
      written += count;
      file.encode(encoder, stream, block);
    }
  }

  void end() throws IOException {
    writeUntil(music.samples());
    file.encode(encoder, stream, null);
  }

  @Override
  public void close() {
    av_frame_free(block);
    avcodec_free_context(encoder);
  }
}
