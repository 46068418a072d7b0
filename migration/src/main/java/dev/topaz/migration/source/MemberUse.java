package dev.topaz.migration.source;

import com.sun.source.util.TreePath;
import java.util.List;

/**
 * A method or constructor that code calls.
 *
 * @param owner the class that declares it, in full
 * @param receiver the class of the value that it is called on, in full; the owner where there is no such value
 * @param member the name of the method; empty for a constructor
 * @param parameters the types of the parameters as they are declared
 * @param path the call
 */
public record MemberUse(
        String owner, String receiver, String member, List<String> parameters, TreePath path, Place at) {
    public MemberUse {
        parameters = List.copyOf(parameters);
    }
}
