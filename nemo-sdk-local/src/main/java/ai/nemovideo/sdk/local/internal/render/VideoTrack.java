package ai.nemovideo.sdk.local.internal.render;

import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_FLAG_BITEXACT;
import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_FLAG_GLOBAL_HEADER;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_alloc_context3;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_find_encoder_by_name;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_free_context;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_open2;
import static org.bytedeco.ffmpeg.global.avutil.AVCOL_PRI_BT709;
import static org.bytedeco.ffmpeg.global.avutil.AVCOL_RANGE_MPEG;
import static org.bytedeco.ffmpeg.global.avutil.AVCOL_SPC_BT709;
import static org.bytedeco.ffmpeg.global.avutil.AVCOL_TRC_BT709;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_YUV420P;
import static org.bytedeco.ffmpeg.global.avutil.av_dict_free;
import static org.bytedeco.ffmpeg.global.avutil.av_dict_set;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_alloc;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_free;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_get_buffer;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_make_writable;
import static org.bytedeco.ffmpeg.global.avutil.av_make_q;

import ai.nemovideo.sdk.local.internal.scene.Composition;
import java.io.IOException;
import org.bytedeco.ffmpeg.avcodec.AVCodec;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.javacpp.BytePointer;

/** The picture track: H.264 by openh264, the encoder of FFmpeg's LGPL build. */
final class VideoTrack implements AutoCloseable {

  private final Mp4File file;
  private final AVCodecContext encoder;
  private final AVFrame picture;
  private final AVStream stream;
  private long written;

  VideoTrack(Mp4File file, Composition composition, RenderSettings settings) throws IOException {
    this.file = file;
    AVCodec codec =
        Ffmpeg.found(avcodec_find_encoder_by_name("libopenh264"), "find the H.264 encoder");
    encoder = Ffmpeg.found(avcodec_alloc_context3(codec), "set up the H.264 encoder");
    picture = av_frame_alloc();
    try {
      configure(composition, settings);
      open(codec, settings);
      stream = file.addStream(encoder);
      stream.avg_frame_rate(encoder.framerate());
      picture.format(AV_PIX_FMT_YUV420P).width(encoder.width()).height(encoder.height());
      Ffmpeg.check(av_frame_get_buffer(picture, 0), "find memory for a frame");
    } catch (IOException e) {
      close();
      throw e;
    }
  }

  private void configure(Composition composition, RenderSettings settings) {
    encoder.width(composition.width()).height(composition.height());
    encoder.pix_fmt(AV_PIX_FMT_YUV420P);
    encoder.time_base(av_make_q(1, composition.fps()));
    encoder.framerate(av_make_q(composition.fps(), 1));
    encoder.bit_rate(
        settings.videoBitsPerSecond(composition.width(), composition.height(), composition.fps()));
    // a key frame every two seconds: players seek in an instant
    encoder.gop_size(2 * composition.fps());
    encoder.color_range(AVCOL_RANGE_MPEG);
    encoder.colorspace(AVCOL_SPC_BT709);
    encoder.color_primaries(AVCOL_PRI_BT709);
    encoder.color_trc(AVCOL_TRC_BT709);
    // slices of one frame in parallel cost more than they gain on two cores that also compose
    encoder.thread_count(1);
    encoder.flags(encoder.flags() | AV_CODEC_FLAG_GLOBAL_HEADER | AV_CODEC_FLAG_BITEXACT);
  }

  private void open(AVCodec codec, RenderSettings settings) throws IOException {
    AVDictionary options = new AVDictionary(null);
    try {
      av_dict_set(options, "coder", settings.arithmeticCoding() ? "cabac" : "cavlc", 0);
      av_dict_set(options, "loopfilter", settings.deblocking() ? "1" : "0", 0);
      av_dict_set(options, "profile", settings.arithmeticCoding() ? "high" : "main", 0);
      // every frame counts: the default lets the encoder drop frames to keep its bit rate
      av_dict_set(options, "allow_skip_frames", "0", 0);
      Ffmpeg.check(avcodec_open2(encoder, codec, options), "open the H.264 encoder");
    } finally {
      av_dict_free(options);
    }
  }

  void write(Frame frame) throws IOException {
    Ffmpeg.check(av_frame_make_writable(picture), "find memory for a frame");
    int width = frame.width();
    int height = frame.height();
    copy(frame.data(), 0, width, height, 0);
    copy(frame.data(), frame.uOffset(), width / 2, height / 2, 1);
    copy(frame.data(), frame.vOffset(), width / 2, height / 2, 2);
    picture.pts(written++);
    file.encode(encoder, stream, picture);
  }

  private void copy(byte[] data, int from, int width, int height, int plane) {
    int stride = picture.linesize(plane);
    BytePointer target = picture.data(plane).capacity((long) stride * height);
    if (stride == width) {
      target.put(data, from, width * height);
      return;
    }
    for (int y = 0; y < height; y++) {
      target.position((long) y * stride).put(data, from + y * width, width);
    }
  }

  void end() throws IOException {
    file.encode(encoder, stream, null);
  }

  @Override
  public void close() {
    av_frame_free(picture);
    avcodec_free_context(encoder);
  }
}
