package dev.topaz.spec;

import java.util.List;

/**
 * The documentation of one API or message topic, as documented: strings in the spelling of the page, each with its place.
 *
 * <p>A topic is a document with one table: the fields of its messages are the response, and there is no request.
 *
 * @param kind what the document describes
 * @param name the method name, such as {@code taobao.trade.get}; the topic, such as {@code taobao_trade_TradeCreate}
 * @param title the short title beside the name
 * @param category the folder of the API in the documentation, such as 千牛接口; empty when unknown
 * @param source the address that the document was read from; empty when unknown
 */
public record ApiSpec(
        DocumentKind kind,
        String name,
        String title,
        String description,
        String category,
        String source,
        Session session,
        List<ParamSpec> request,
        List<ParamSpec> response,
        List<ErrorSpec> errors,
        Location at) {

    public ApiSpec {
        request = List.copyOf(request);
        response = List.copyOf(response);
        errors = List.copyOf(errors);
    }

    /** Describes an API. */
    public ApiSpec(
            String name,
            String title,
            String description,
            String category,
            String source,
            Session session,
            List<ParamSpec> request,
            List<ParamSpec> response,
            List<ErrorSpec> errors,
            Location at) {
        this(DocumentKind.API, name, title, description, category, source, session, request, response, errors, at);
    }

    /** Returns the document of a message topic that says nothing but its fields. */
    public static ApiSpec topic(String name, String title, List<ParamSpec> fields, Location at) {
        return new ApiSpec(
                DocumentKind.TOPIC, name, title, "", "", "", Session.UNKNOWN, List.of(), fields, List.of(), at);
    }

    /** Returns the same document in this category and read from this address. */
    public ApiSpec withOrigin(String newCategory, String newSource) {
        return new ApiSpec(
                kind, name, title, description, newCategory, newSource, session, request, response, errors, at);
    }

    /** The same document without the places it was read from, for comparing what two files say. */
    public ApiSpec withoutLocations() {
        return new ApiSpec(
                kind,
                name,
                title,
                description,
                category,
                source,
                session,
                request.stream().map(ParamSpec::withoutLocations).toList(),
                response.stream().map(ParamSpec::withoutLocations).toList(),
                errors.stream().map(ErrorSpec::withoutLocations).toList(),
                Location.NONE);
    }

    /** Returns the same document with these parameters. */
    public ApiSpec withParams(List<ParamSpec> newRequest, List<ParamSpec> newResponse) {
        return new ApiSpec(
                kind, name, title, description, category, source, session, newRequest, newResponse, errors, at);
    }

    /** Returns the same document, read from another place. */
    public ApiSpec withPlace(Location newPlace) {
        return new ApiSpec(
                kind, name, title, description, category, source, session, request, response, errors, newPlace);
    }

    /** Returns the same document with this description. */
    public ApiSpec withDescription(String newDescription) {
        return new ApiSpec(kind, name, title, newDescription, category, source, session, request, response, errors, at);
    }
}
