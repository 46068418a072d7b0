package dev.topaz.catalog.format;

import dev.topaz.catalog.format.CatalogReader.Entry;
import dev.topaz.spec.ApiSpec;
import dev.topaz.spec.ErrorSpec;
import dev.topaz.spec.Location;
import dev.topaz.spec.ParamSpec;
import dev.topaz.spec.Session;
import dev.topaz.spec.catalog.ApiFacts;
import dev.topaz.spec.catalog.CatalogTitle;
import dev.topaz.spec.catalog.FactSource;
import dev.topaz.spec.catalog.TopicFacts;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads what {@link FactsEncoder} writes. */
final class FactsDecoder {
    static final String REQUEST = "request";
    static final String RESPONSE = "response";
    static final String MESSAGE = "message";

    /** The numbers of the format: an order of its own, which the enums may leave. */
    static final List<Session> SESSIONS = List.of(Session.UNKNOWN, Session.NONE, Session.OPTIONAL, Session.REQUIRED);

    static final List<FactSource> SOURCES = List.of(FactSource.DOCUMENT, FactSource.OFFICIAL_CLASS);

    private FactsDecoder() {}

    static ApiFacts api(Entry entry) throws IOException {
        FactsInput in = entry.facts();
        ApiSpec head = head(entry.title(), in);
        FactSource source = in.oneOf(SOURCES);
        Optional<LocalDate> classesOf = day(in);
        ParamDecoder params = new ParamDecoder(in);
        ApiSpec spec = head.withParams(params.params(REQUEST), params.params(RESPONSE));
        return new ApiFacts(spec, source, classesOf, params.fromClasses());
    }

    private static ApiSpec head(CatalogTitle title, FactsInput in) throws IOException {
        String source = DocAddress.API.address(in.number());
        Session session = in.oneOf(SESSIONS);
        return new ApiSpec(
                title.name(),
                title.title(),
                "",
                title.category(),
                source,
                session,
                List.of(),
                List.of(),
                errors(in),
                Location.NONE);
    }

    static TopicFacts topic(Entry entry) throws IOException {
        CatalogTitle title = entry.title();
        FactsInput in = entry.facts();
        String source = DocAddress.TOPIC.address(in.number());
        ParamDecoder params = new ParamDecoder(in);
        List<ParamSpec> fields = params.params(MESSAGE);
        Set<String> ids = params.ids().stream()
                .map(path -> path.substring(MESSAGE.length() + 1))
                .collect(Collectors.toSet());
        return new TopicFacts(title.name(), title.title(), title.category(), source, fields, ids);
    }

    private static Optional<LocalDate> day(FactsInput in) throws IOException {
        return in.number() == 0 ? Optional.empty() : Optional.of(LocalDate.ofEpochDay(in.number()));
    }

    private static List<ErrorSpec> errors(FactsInput in) throws IOException {
        int count = in.count();
        List<ErrorSpec> errors = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            errors.add(new ErrorSpec(in.text(), "", "", Location.NONE));
        }
        return errors;
    }
}
