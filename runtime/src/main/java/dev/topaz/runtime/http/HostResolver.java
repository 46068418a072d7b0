package dev.topaz.runtime.http;

import java.net.InetAddress;
import java.net.UnknownHostException;

/** Finds the addresses of a host, in the order in which they are tried. */
interface HostResolver {
    InetAddress[] addresses(String host) throws UnknownHostException;
}
