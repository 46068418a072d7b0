package dev.topaz.runtime.call;

import dev.topaz.runtime.flow.FlowControl;
import dev.topaz.runtime.flow.LocalFlowControl;
import java.time.Clock;

/** What is known of one app at one gateway: its clock offset, its retry budget, its bans. Shared by all clients of that app. */
public final class AppState {
    private final PlatformClock clock;
    private final RetryBudget budget = new RetryBudget();
    private final FlowControl flowControl;

    AppState(Clock clock, FlowControl flowControl) {
        this.clock = new PlatformClock(clock);
        this.flowControl = flowControl;
    }

    /** Returns the state of an app about which nothing is known yet. */
    static AppState fresh(Clock clock, TimeSource time) {
        return new AppState(clock, new LocalFlowControl(new CallTime(clock, time)));
    }

    /** Returns the platform's time. */
    public PlatformClock clock() {
        return clock;
    }

    /** Returns what is left for retries. */
    public RetryBudget budget() {
        return budget;
    }

    /** Returns the flow control of clients that have none of their own. */
    public FlowControl flowControl() {
        return flowControl;
    }
}
