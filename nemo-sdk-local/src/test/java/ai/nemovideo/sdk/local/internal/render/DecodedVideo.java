package ai.nemovideo.sdk.local.internal.render;

import static org.bytedeco.ffmpeg.global.avcodec.av_packet_alloc;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_free;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_unref;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_alloc_context3;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_find_decoder;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_free_context;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_open2;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_parameters_to_context;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_receive_frame;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_send_packet;
import static org.bytedeco.ffmpeg.global.avformat.av_read_frame;
import static org.bytedeco.ffmpeg.global.avformat.avformat_close_input;
import static org.bytedeco.ffmpeg.global.avformat.avformat_find_stream_info;
import static org.bytedeco.ffmpeg.global.avformat.avformat_open_input;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_alloc;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_free;
import static org.bytedeco.ffmpeg.global.avutil.av_q2d;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.bytedeco.ffmpeg.avcodec.AVCodec;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avcodec.AVCodecParameters;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.bytedeco.ffmpeg.avformat.AVInputFormat;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.FloatPointer;

/** A video file read back: its streams' descriptions, every frame, every sample of sound. */
final class DecodedVideo {

  final List<Frame> frames = new ArrayList<>();
  final List<float[]> sound = new ArrayList<>();
  int videoCodec;
  int audioCodec;
  int pixelFormat;
  int range;
  int matrix;
  int primaries;
  int transfer;
  int sampleRate;
  int channels;
  double fps;
  double videoSeconds;
  double audioSeconds;

  private DecodedVideo() {}

  static DecodedVideo of(Path file) throws IOException {
    DecodedVideo video = new DecodedVideo();
    AVFormatContext format = new AVFormatContext(null);
    Ffmpeg.check(
        avformat_open_input(format, file.toString(), (AVInputFormat) null, (AVDictionary) null),
        "open");
    Ffmpeg.check(avformat_find_stream_info(format, (AVDictionary) null), "probe");
    AVCodecContext[] decoders = new AVCodecContext[format.nb_streams()];
    for (int i = 0; i < decoders.length; i++) {
      decoders[i] = decoder(format.streams(i).codecpar());
      video.describe(format.streams(i), i);
    }
    AVPacket packet = av_packet_alloc();
    while (av_read_frame(format, packet) >= 0) {
      video.decode(decoders[packet.stream_index()], packet);
      av_packet_unref(packet);
    }
    for (AVCodecContext decoder : decoders) {
      video.decode(decoder, null);
      avcodec_free_context(decoder);
    }
    av_packet_free(packet);
    avformat_close_input(format);
    return video;
  }

  private static AVCodecContext decoder(AVCodecParameters parameters) throws IOException {
    AVCodec codec = avcodec_find_decoder(parameters.codec_id());
    AVCodecContext decoder = avcodec_alloc_context3(codec);
    avcodec_parameters_to_context(decoder, parameters);
    Ffmpeg.check(avcodec_open2(decoder, codec, (AVDictionary) null), "open decoder");
    return decoder;
  }

  private void describe(AVStream stream, int index) {
    AVCodecParameters parameters = stream.codecpar();
    double seconds = stream.duration() * av_q2d(stream.time_base());
    if (index == 0) {
      videoCodec = parameters.codec_id();
      pixelFormat = parameters.format();
      range = parameters.color_range();
      matrix = parameters.color_space();
      primaries = parameters.color_primaries();
      transfer = parameters.color_trc();
      fps = av_q2d(stream.avg_frame_rate());
      videoSeconds = seconds;
    } else {
      audioCodec = parameters.codec_id();
      sampleRate = parameters.sample_rate();
      channels = parameters.ch_layout().nb_channels();
      audioSeconds = seconds;
    }
  }

  private void decode(AVCodecContext decoder, @org.jspecify.annotations.Nullable AVPacket packet)
      throws IOException {
    Ffmpeg.check(avcodec_send_packet(decoder, packet), "decode");
    AVFrame picture = av_frame_alloc();
    while (avcodec_receive_frame(decoder, picture) >= 0) {
      if (picture.width() > 0) {
        frames.add(copy(picture));
      } else {
        float[] samples = new float[picture.nb_samples()];
        new FloatPointer(picture.data(0)).get(samples);
        sound.add(samples);
      }
    }
    av_frame_free(picture);
  }

  private static Frame copy(AVFrame picture) {
    Frame frame = new Frame(picture.width(), picture.height());
    int at = 0;
    for (int plane = 0; plane < 3; plane++) {
      int width = plane == 0 ? frame.width() : frame.width() / 2;
      int height = plane == 0 ? frame.height() : frame.height() / 2;
      BytePointer data = picture.data(plane);
      for (int y = 0; y < height; y++) {
        data.position((long) y * picture.linesize(plane)).get(frame.data(), at, width);
        at += width;
      }
    }
    return frame;
  }
}
