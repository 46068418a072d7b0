package dev.topaz.runtime;

import dev.topaz.runtime.flow.Admission;
import dev.topaz.runtime.flow.AdmissionRequest;
import dev.topaz.runtime.flow.Ban;
import dev.topaz.runtime.flow.FlowControl;

/** Lets every call pass, and does something while it waits for its place. */
record GatedFlowControl(Gate gate) implements FlowControl {
    /** What happens meanwhile. */
    interface Gate {
        void pass(AdmissionRequest request) throws InterruptedException;
    }

    @Override
    public Admission admit(AdmissionRequest request) throws InterruptedException {
        gate.pass(request);
        return Admission.ADMITTED;
    }

    @Override
    public void banned(String appKey, String apiName, Ban ban) {}

    @Override
    public void lift(String appKey) {}

    @Override
    public void lift(String appKey, String apiName) {}
}
