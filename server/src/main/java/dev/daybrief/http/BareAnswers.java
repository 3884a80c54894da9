package dev.daybrief.http;

import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandler.Sharable;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.DecoderResult;
import io.netty.handler.codec.http.DefaultFullHttpRequest;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.util.ReferenceCountUtil;
import java.util.Set;

/// Clothes what the server below us answers on its own, without a body or our headers: to requests
/// that are no HTTP, or too long to be read.
@Sharable
final class BareAnswers extends ChannelDuplexHandler {

  static final BareAnswers CLOTHED = new BareAnswers();

  /// What Netty makes of a request without a readable first line. Vert.x answers it and hangs up on
  /// others that cannot be read, so all of them become this one.
  private static final String UNREADABLE = "/bad-request";

  private static final Set<HttpVersion> VERSIONS =
      Set.of(HttpVersion.HTTP_1_0, HttpVersion.HTTP_1_1);

  @Override
  public void channelRead(ChannelHandlerContext context, Object message) {
    context.fireChannelRead(
        message instanceof HttpRequest request && !isReadable(request)
            ? unreadable(request)
            : message);
  }

  /// A version that nobody knows would be repeated in the answer.
  private static boolean isReadable(HttpRequest request) {
    return request.decoderResult().isSuccess() && VERSIONS.contains(request.protocolVersion());
  }

  private static HttpRequest unreadable(HttpRequest request) {
    var same = new DefaultFullHttpRequest(HttpVersion.HTTP_1_0, HttpMethod.GET, UNREADABLE);
    same.setDecoderResult(
        request.decoderResult().isFailure()
            ? request.decoderResult()
            : DecoderResult.failure(new IllegalArgumentException("an unknown version")));
    ReferenceCountUtil.release(request);
    return same;
  }

  @Override
  public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) {
    var _ =
        context.write(
            message instanceof HttpResponse answer && isBare(answer) ? clothed(answer) : message,
            promise);
  }

  private static boolean isBare(HttpResponse answer) {
    return answer.status().code() >= 200 && !SecurityHeaders.areIn(answer.headers());
  }

  private static HttpResponse clothed(HttpResponse answer) {
    boolean says =
        answer.status().code() < 400
            || !(answer instanceof FullHttpResponse whole && !whole.content().isReadable());
    HttpResponse clothed = says ? answer : problem(answer);
    SecurityHeaders.forEach(clothed.headers()::set);
    return clothed;
  }

  private static HttpResponse problem(HttpResponse bare) {
    Answer answer = Problem.ofStatus(bare.status().code()).at("/");
    byte[] body = answer.body().getBytes();
    var problem =
        new DefaultFullHttpResponse(
            HttpVersion.HTTP_1_1, bare.status(), Unpooled.wrappedBuffer(body));
    problem.headers().set(bare.headers()).set(HttpHeaderNames.CONTENT_LENGTH, body.length);
    answer.headers().forEach(problem.headers()::set);
    ReferenceCountUtil.release(bare);
    return problem;
  }
}
