package dev.topaz.model;

import java.util.Optional;

/**
 * What an API does by a convention of the platform that no type says, each found by rules of {@code dev.topaz.resolve}.
 *
 * @param businessStatus the fields that say whether the business succeeded
 * @param fieldSelection the parameter that lists the fields of the answer
 * @param paging how the answers are paged
 * @param lifecycle whether the document still recommends the API
 */
public record Conventions(
        Optional<BusinessStatus> businessStatus,
        Optional<FieldSelection> fieldSelection,
        Optional<Paging> paging,
        Lifecycle lifecycle) {
    /** Those of a document that follows none of them. */
    public static final Conventions NONE =
            new Conventions(Optional.empty(), Optional.empty(), Optional.empty(), Lifecycle.CURRENT);
}
