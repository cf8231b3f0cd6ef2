package ai.nemovideo.sdk.local.internal.render;

import static org.bytedeco.ffmpeg.global.avcodec.av_packet_alloc;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_free;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_rescale_ts;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_parameters_from_context;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_receive_packet;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_send_frame;
import static org.bytedeco.ffmpeg.global.avformat.AVIO_FLAG_WRITE;
import static org.bytedeco.ffmpeg.global.avformat.av_interleaved_write_frame;
import static org.bytedeco.ffmpeg.global.avformat.av_write_trailer;
import static org.bytedeco.ffmpeg.global.avformat.avformat_alloc_output_context2;
import static org.bytedeco.ffmpeg.global.avformat.avformat_free_context;
import static org.bytedeco.ffmpeg.global.avformat.avformat_new_stream;
import static org.bytedeco.ffmpeg.global.avformat.avformat_write_header;
import static org.bytedeco.ffmpeg.global.avformat.avio_closep;
import static org.bytedeco.ffmpeg.global.avformat.avio_open;
import static org.bytedeco.ffmpeg.global.avutil.AVERROR_EAGAIN;
import static org.bytedeco.ffmpeg.global.avutil.AVERROR_EOF;
import static org.bytedeco.ffmpeg.global.avutil.av_dict_free;
import static org.bytedeco.ffmpeg.global.avutil.av_dict_set;

import java.io.IOException;
import java.nio.file.Path;
import org.bytedeco.ffmpeg.avcodec.AVCodec;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.bytedeco.ffmpeg.avformat.AVIOContext;
import org.bytedeco.ffmpeg.avformat.AVOutputFormat;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.javacpp.BytePointer;
import org.jspecify.annotations.Nullable;

/**
 * An MP4 file being written, with its index in front so that browsers can play it while it loads.
 * Order of calls: {@link #addStream} for every track, {@link #begin}, {@link #encode}, {@link
 * #finish}, {@link #close}.
 */
final class Mp4File implements AutoCloseable {

  private final AVFormatContext format = new AVFormatContext(null);
  private final AVPacket packet;

  Mp4File(Path path) throws IOException {
    // the prefix keeps FFmpeg from reading a colon in the path as a protocol
    try (BytePointer name = Ffmpeg.text("mp4");
        BytePointer url = Ffmpeg.text("file:" + path.toAbsolutePath())) {
      Ffmpeg.check(
          avformat_alloc_output_context2(format, (AVOutputFormat) null, name, url),
          "set up the video file");
      AVIOContext io = new AVIOContext(null);
      int opened = avio_open(io, url, AVIO_FLAG_WRITE);
      if (opened < 0) {
        avformat_free_context(format);
      }
      Ffmpeg.check(opened, "open the video file");
      format.pb(io);
      // no version strings: the same scene gives the same bytes
      format.flags(format.flags() | AVFormatContext.AVFMT_FLAG_BITEXACT);
    }
    packet = av_packet_alloc();
  }

  /** Adds a track for an open encoder. */
  AVStream addStream(AVCodecContext encoder) throws IOException {
    AVStream stream =
        Ffmpeg.found(avformat_new_stream(format, (AVCodec) null), "add a track to the video file");
    stream.time_base(encoder.time_base());
    Ffmpeg.check(
        avcodec_parameters_from_context(stream.codecpar(), encoder), "describe a video track");
    return stream;
  }

  void begin() throws IOException {
    AVDictionary options = new AVDictionary(null);
    try {
      av_dict_set(options, "movflags", "+faststart", 0);
      Ffmpeg.check(avformat_write_header(format, options), "begin the video file");
    } finally {
      av_dict_free(options);
    }
  }

  /** Encodes a frame and writes what comes out; no frame means that the track ends. */
  void encode(AVCodecContext encoder, AVStream stream, @Nullable AVFrame frame) throws IOException {
    Ffmpeg.check(avcodec_send_frame(encoder, frame), "encode a frame");
    while (true) {
      int result = avcodec_receive_packet(encoder, packet);
      if (result == AVERROR_EAGAIN() || result == AVERROR_EOF) {
        return;
      }
      Ffmpeg.check(result, "encode a frame");
      packet.stream_index(stream.index());
      av_packet_rescale_ts(packet, encoder.time_base(), stream.time_base());
      Ffmpeg.check(av_interleaved_write_frame(format, packet), "write the video file");
    }
  }

  void finish() throws IOException {
    Ffmpeg.check(av_write_trailer(format), "finish the video file");
  }

  @Override
  public void close() {
    av_packet_free(packet);
    avio_closep(format.pb());
    avformat_free_context(format);
  }
}
