package dev.topaz.spec;

import java.util.Optional;

/** Where spec files are and what they are called; the one place that knows. */
public final class SpecFiles {
    /** The folder of the specs, in a module's resources or in a jar; without a slash at the end. */
    public static final String FOLDER = "META-INF/topaz";

    private static final String ENDING = ".xml";

    private SpecFiles() {}

    /** {@code taobao.trade.get.xml}. */
    public static String fileName(String apiName) {
        return apiName + ENDING;
    }

    /** {@code taobao.trade.get.xml}; {@code messages/taobao_trade_TradeCreate.xml} for a topic. */
    public static String fileName(DocumentKind kind, String name) {
        return kind.folder() + fileName(name);
    }

    /** {@code META-INF/topaz/messages/taobao_trade_TradeCreate.xml} for a topic. */
    public static String resource(DocumentKind kind, String name) {
        return FOLDER + "/" + fileName(kind, name);
    }

    /** {@code META-INF/topaz/taobao.trade.get.xml}. */
    public static String resource(String apiName) {
        return FOLDER + "/" + fileName(apiName);
    }

    /** The API that a file describes; empty when the file is no spec. */
    public static Optional<String> apiName(String fileName) {
        return fileName.endsWith(ENDING) && fileName.length() > ENDING.length()
                ? Optional.of(fileName.substring(0, fileName.length() - ENDING.length()))
                : Optional.empty();
    }
}
