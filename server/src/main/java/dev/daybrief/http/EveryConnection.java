package dev.daybrief.http;

import io.netty.bootstrap.ChannelInitializerExtension;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelPipeline;
import io.netty.handler.codec.http.HttpResponseEncoder;

/// Sets [BareAnswers] on each connection that is accepted. Netty finds this class by its name in
/// `META-INF/services` where [#switchOn] came before the first connection of the process; neither
/// Quarkus nor Vert.x offers such a place.
public final class EveryConnection extends ChannelInitializerExtension {

  public static void switchOn() {
    System.setProperty(EXTENSIONS_SYSTEM_PROPERTY, "serviceload");
  }

  @Override
  public void postInitializeServerChildChannel(Channel channel) {
    channel.pipeline().addLast(new Placing());
  }

  /// The other handlers are there when the connection opens.
  private static final class Placing extends ChannelInboundHandlerAdapter {

    @Override
    public void channelActive(ChannelHandlerContext context) {
      ChannelPipeline pipeline = context.pipeline();
      ChannelHandlerContext encoder = pipeline.context(HttpResponseEncoder.class);
      if (encoder != null) {
        pipeline.addAfter(encoder.name(), null, BareAnswers.CLOTHED);
      }
      context.fireChannelActive();
      pipeline.remove(this);
    }
  }
}
