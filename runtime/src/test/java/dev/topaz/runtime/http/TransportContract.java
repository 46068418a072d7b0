package dev.topaz.runtime.http;

/** What every transport does alike; each module of one runs these tests. */
public interface TransportContract extends AnswerContract, ConnectionContract, SentBodyContract, StoppedCallContract {}
