package dev.topaz.explorer.web;

import dev.topaz.explorer.call.Target;
import dev.topaz.explorer.library.Library;
import dev.topaz.spec.Problem;
import java.util.List;

/** What the page begins with: how many APIs there are, in which categories, where calls can go, and what is wrong. */
record AboutView(int apis, List<Category> categories, List<Gateway> gateways, List<String> problems) {
    /** A category and how many APIs are in it; the empty name for those that are in none. */
    record Category(String name, long count) {}

    /** Whether calls without a session of their own carry one that this process has. */
    enum Configured {
        SESSION,
        NOTHING
    }

    /** Where calls can go; neither the secret nor the session. */
    record Gateway(Target.Id id, String url, String appKey, Configured configured) {
        static Gateway of(Target target) {
            return new Gateway(
                    target.id(),
                    target.url(),
                    target.appKey(),
                    target.session().isEmpty() ? Configured.NOTHING : Configured.SESSION);
        }
    }

    static AboutView of(Library library, List<Target> targets) {
        return new AboutView(
                library.specs().size(),
                library.categories().entrySet().stream()
                        .map(entry -> new Category(entry.getKey(), entry.getValue()))
                        .toList(),
                targets.stream().map(Gateway::of).toList(),
                library.problems().stream().map(Problem::toString).toList());
    }
}
