package dev.topaz.messages;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketAddress;
import java.net.SocketException;
import java.net.URI;
import java.util.Optional;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import org.jspecify.annotations.Nullable;

/** The TCP socket of a channel: with TLS above it for {@code wss}, host names verified, and with writes that are joined. */
final class ChannelTcpSocket extends Socket {
    private static final int WSS_PORT = 443;

    private final URI address;
    private final Optional<SSLSocketFactory> tls;
    private final Owner owner;
    private volatile @Nullable SSLSocket secured;

    /** The WebSocket above. */
    interface Owner {
        /** Returns whether more frames wait to be written. */
        boolean hasMoreToWrite();

        /** Returns whether the connection is not needed any more. */
        boolean isAborted();

        /** Called before each read, by the thread that reads. */
        void beforeRead();
    }

    ChannelTcpSocket(URI address, ConsumerOptions options, Owner owner) {
        super(options.proxy);
        this.address = address;
        this.tls = "wss".equals(address.getScheme())
                ? Optional.of(
                        options.sslSocketFactory.orElseGet(() -> (SSLSocketFactory) SSLSocketFactory.getDefault()))
                : Optional.empty();
        this.owner = owner;
    }

    @Override
    public void connect(SocketAddress endpoint, int timeoutMillis) throws IOException {
        super.connect(endpoint, timeoutMillis);
        if (owner.isAborted()) {
            close();
            throw new SocketException("the connection was given up while it was made");
        }
        if (tls.isPresent()) {
            secured = handshake(tls.get(), timeoutMillis);
        }
    }

    private SSLSocket handshake(SSLSocketFactory factory, int timeoutMillis) throws IOException {
        int port = address.getPort() < 0 ? WSS_PORT : address.getPort();
        SSLSocket socket = (SSLSocket) factory.createSocket(this, address.getHost(), port, true);
        SSLParameters parameters = socket.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        socket.setSSLParameters(parameters);
        socket.setSoTimeout(timeoutMillis);
        socket.startHandshake();
        socket.setSoTimeout(0);
        return socket;
    }

    /** Returns the stream of the layer above, once there is one: TLS itself reads and writes below. */
    @Override
    public InputStream getInputStream() throws IOException {
        @Nullable SSLSocket above = secured;
        if (above != null) {
            return new AnnouncedReads(above.getInputStream(), owner);
        }
        return tls.isPresent() ? super.getInputStream() : new AnnouncedReads(super.getInputStream(), owner);
    }

    @Override
    public OutputStream getOutputStream() throws IOException {
        @Nullable SSLSocket above = secured;
        if (above != null) {
            return new CoalescingOutputStream(above.getOutputStream(), owner::hasMoreToWrite);
        }
        return tls.isPresent()
                ? super.getOutputStream()
                : new CoalescingOutputStream(super.getOutputStream(), owner::hasMoreToWrite);
    }

    /** Tells the owner before it reads, which is when all that was read before has been dealt with. */
    private static final class AnnouncedReads extends FilterInputStream {
        private final Owner owner;

        AnnouncedReads(InputStream in, Owner owner) {
            super(in);
            this.owner = owner;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            owner.beforeRead();
            return in.read(target, offset, length);
        }
    }
}
